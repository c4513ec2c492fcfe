using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Who may ask. Bound from the section <c>Access</c>.</summary>
internal sealed class AccessOptions : IValidatableObject
{
    /// <summary>What the ledger has room for.</summary>
    private const int LongestCode = 100;

    /// <summary>How many replicas share the quotas, each of which grants its part while Redis is away: 1 to 1,000, default 1.</summary>
    [Range(1, 1_000)]
    public int Replicas { get; set; } = 1;

    /// <summary>Origins of pages that may ask, such as <c>https://desk.example</c>; none by default.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Who may read the schema. Default: everybody where all four registries are the sandbox's, otherwise who has the scope.</summary>
    [EnumDataType(typeof(IntrospectionAccess))]
    public IntrospectionAccess? Introspection { get; set; }

    /// <summary>The purposes (事项) for which personal data is answered, by their codes. Over a sandbox, where none is given: the sandbox's.</summary>
    public Dictionary<string, PurposeOptions> Purposes { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Origins
        .Select((origin, i) => (origin, i))
        .Where(entry => !IsOrigin(entry.origin))
        .Select(entry => new ValidationResult($"Access:Origins:{entry.i} is not an origin such as https://desk.example: scheme, host and port, and neither '*' nor a path.", [nameof(Origins)]))
        .Concat(Purposes.SelectMany(purpose => purpose.Value.Missing.Select(missing => new ValidationResult($"Access:Purposes:{purpose.Key}:{missing} is empty.", [nameof(Purposes)]))))
        .Concat(Purposes.Keys.Where(code => code.Length > LongestCode).Select(code => new ValidationResult($"Access:Purposes:{code} is longer than the {LongestCode} characters that a code may have.", [nameof(Purposes)])));

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
        && !origin.Contains('*', StringComparison.Ordinal)
        && page.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) == origin;
}
