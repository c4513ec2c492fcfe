using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Access;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Somebody who asks a sandbox, with the purpose that is stated.</summary>
/// <param name="Client">Name of the client; null for nobody.</param>
/// <param name="Purpose">The purpose.</param>
internal sealed record Role(string? Client, string Purpose)
{
    /// <summary>Every client of the sandbox, and nobody.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        new(null, "development"),
        new("sandbox-developer", "development"),
        new("sandbox-developer", "benefit-review"),
        new("sandbox-marriage-desk", "marriage-registration"),
        new("sandbox-benefits", "benefit-review"),
        new("sandbox-binzhou", "estate-settlement"),
        new("sandbox-supervision", "organization-supervision"),
        new("sandbox-statistics", "statistics"),
        new("sandbox-auditor", "development"),
    ];

    private readonly Client? client = SandboxClient.All.SingleOrDefault(known => known.Client.Id == Client)?.Client;

    /// <summary>Whether it sees every record.</summary>
    public bool IsUnlimited => client?.Division is null;

    /// <summary>What it sends.</summary>
    public IReadOnlyDictionary<string, string> Headers => Client is null ? new Dictionary<string, string>() : Developer.HeadersOf(Client, Purpose);

    /// <summary>What happens to a document that asks for these fields: the code of its refusal with the fields it names, or null for an answer.</summary>
    public (string? Code, string[] Fields) Outcome(IReadOnlyCollection<string> asked)
    {
        var personal = asked.Where(AccessTable.Fields.ContainsKey).Distinct().ToList();
        var forbidden = personal.Where(field => !Array.Exists(AccessTable.Fields[field].Scopes, Has)).ToArray();
        var unneeded = personal.Where(field => !AccessTable.Fields[field].Masked && !Needs(field)).ToArray();
        return forbidden.Length > 0 ? ("FORBIDDEN_FIELD", forbidden)
            : personal.Count == 0 ? (null, [])
            : client!.Purposes.Contains(Purpose) ? (unneeded.Length > 0 ? "PURPOSE_NOT_ALLOWED" : null, unneeded)
            : ("PURPOSE_NOT_ALLOWED", []);
    }

    /// <summary>Whether the value of a field is masked where it is answered.</summary>
    public bool SeesMasked(string field) => AccessTable.Fields.TryGetValue(field, out var policy) && policy.Masked && !(Has("persons.identify") && Needs(field));

    /// <summary>What <c>myAccess</c> should say of a field.</summary>
    public string Decision(string field) => !AccessTable.Fields.TryGetValue(field, out var policy) ? "ALLOWED"
        : !Array.Exists(policy.Scopes, Has) || (!policy.Masked && IsStated && !Needs(field)) ? "FORBIDDEN"
        : policy.Masked && !(Has("persons.identify") && (!IsStated || Needs(field))) ? "MASKED"
        : "ALLOWED";

    private bool IsStated => client?.Purposes.Contains(Purpose) == true;

    private bool Has(string scope) => client?.Scopes.Contains(scope) == true;

    private bool Needs(string field)
    {
        var needed = SandboxPurposes.All.Single(purpose => purpose.Code == Purpose).Fields;
        var type = field.Split('.')[0].Replace("Connection", "", StringComparison.Ordinal).Replace("Edge", "", StringComparison.Ordinal);
        return needed.Contains("*") || needed.Contains(field) || needed.Contains($"{type}.*");
    }
}
