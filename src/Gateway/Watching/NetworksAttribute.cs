using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Names what is no network in a list of them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetworksAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        ((string[])value!).Where(network => !IPNetwork.TryParse(network, out _)).ToList() is { Count: > 0 } wrong
            ? new($"Watches:{validationContext.MemberName}: {string.Join(", ", wrong.Select(network => $"'{network}'"))} is no network. Write its first address and the length of its prefix, such as 10.20.0.0/16.", [validationContext.MemberName!])
            : ValidationResult.Success;
}
