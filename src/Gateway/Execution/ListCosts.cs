using System.Collections;
using CivilAffairsGraph.Schemas.Connections;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>How many objects a field answers.</summary>
internal static class ListCosts
{
    /// <summary>Fields whose cost does not depend on the request. The lists of introspection have no pages; their figures are about what the standard query answers.</summary>
    public static IReadOnlyDictionary<string, int> Fixed { get; } =
        new Dictionary<string, int> { ["__schema"] = 5_000, ["__type"] = 100, ["__typename"] = 0, ["pageInfo"] = 0 };

    /// <summary>What one value in a list or object argument costs: it is a condition of a statement, or a key to look up.</summary>
    public const int Value = 10;

    /// <summary>What a look-up costs: its outcome, and the three registries that are asked for the name, whatever is asked.</summary>
    public const int Lookup = 4;

    /// <summary>How many look-ups a field is; null for another field. What it takes is no condition of a statement, and the field bounds it.</summary>
    public static int? Lookups(string field, IDictionary<string, ArgumentValue>? arguments) =>
        field is "verifyBatch" or "watchSubjects" ? Math.Min(Listed(arguments) ?? 0, ListOptions.LargestBatch)
        : field.StartsWith("verify", StringComparison.Ordinal) ? 1
        : null;

    /// <summary>What the field itself costs, and how many times what stands below it.</summary>
    public static (long Own, long Times) Of(FieldType field, IGraphType type, IGraphType? parent, IDictionary<string, ArgumentValue>? arguments, LimitOptions limits)
    {
        if (field.Arguments?.Find("first") is not null)
        {
            return (1, Page(arguments));
        }

        if (Lookups(field.Name, arguments) is { } lookups)
        {
            return (lookups * Lookup, lookups);
        }

        // The lists of a connection are as long as its page, which is counted where the connection is.
        var length = !IsList(type) || IsConnection(parent) ? 1 : Listed(arguments) ?? limits.AssumedListLength;
        return (length, length);
    }

    private static long Page(IDictionary<string, ArgumentValue>? arguments) =>
        Math.Clamp(Number(arguments, "first") ?? Number(arguments, "last") ?? ListOptions.DefaultPage, 0, ListOptions.LargestPage);

    private static int? Number(IDictionary<string, ArgumentValue>? arguments, string name) =>
        arguments?.TryGetValue(name, out var argument) == true && argument.Value is int number ? number : null;

    /// <summary>A field that takes a list of keys answers one object for each.</summary>
    private static int? Listed(IDictionary<string, ArgumentValue>? arguments) =>
        arguments?.Values.Select(argument => argument.Value).OfType<ICollection>().FirstOrDefault()?.Count;

    private static bool IsList(IGraphType type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: { } inner } && IsList(inner));

    private static bool IsConnection(IGraphType? type) => type?.Name.EndsWith("Connection", StringComparison.Ordinal) == true;
}
