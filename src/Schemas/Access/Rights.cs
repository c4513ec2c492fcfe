using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>What a caller may see, decided for every field. Callers of the same scopes, purpose and division share one.</summary>
public sealed class Rights
{
    private readonly FieldDecision[] decisions;
    private readonly string[] views;

    /// <summary>Decides.</summary>
    /// <param name="catalog">The fields.</param>
    /// <param name="scopes">Scopes of the caller.</param>
    /// <param name="purpose">Purpose of the request; null decides by the scopes alone.</param>
    /// <param name="division">Code of the division that the caller is limited to; null for none.</param>
    /// <param name="key">Tells these rights from others.</param>
    public Rights(FieldCatalog catalog, IReadOnlySet<string> scopes, Purpose? purpose, string? division, string key)
    {
        (Scopes, Purpose, Division) = (scopes, purpose, division);
        views = [.. Enumerable.Range(0, 2 * Enum.GetValues<PurposeStatement>().Length).Select(view => $"{key}|{view}")];
        decisions = [.. catalog.Fields.Select(field => Decide(field.Name, field.Policy))];
    }

    /// <summary>Scopes of the caller.</summary>
    public IReadOnlySet<string> Scopes { get; }

    /// <summary>Purpose of the request; null where none is stated.</summary>
    public Purpose? Purpose { get; }

    /// <summary>Code of the division that the caller is limited to; null for none.</summary>
    public string? Division { get; }

    /// <summary>The decision about the field at a place of the catalogue.</summary>
    public FieldDecision this[int place] => decisions[place];

    /// <summary>Tells what a caller with these rights sees, to remember answers under.</summary>
    /// <param name="statement">What is said of the purpose.</param>
    /// <param name="knowsSchema">Whether the caller may introspect.</param>
    public string View(PurposeStatement statement, bool knowsSchema) => views[((int)statement * 2) + (knowsSchema ? 1 : 0)];

    /// <summary>Whether a field is missing its scope, rather than its purpose.</summary>
    public bool LacksScope(FieldPolicy policy) => !policy.IsPublic && !policy.Scopes.Any(Scopes.Contains);

    private FieldDecision Decide(FieldName name, FieldPolicy policy)
    {
        if (policy.IsPublic)
        {
            return FieldDecision.Allowed;
        }

        var needed = Purpose?.Needs(name) ?? true;
        return policy switch
        {
            _ when LacksScope(policy) => FieldDecision.Forbidden,
            { Masking: Masking.None } => needed ? FieldDecision.Allowed : FieldDecision.Forbidden,
            _ => needed && Scopes.Contains(Adapters.Clients.Scopes.PersonsIdentify) ? FieldDecision.Allowed : FieldDecision.Masked,
        };
    }
}
