using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Who asks, and for what.</summary>
/// <param name="Client">The client; null for somebody without credentials.</param>
/// <param name="Rights">What the caller may see.</param>
/// <param name="Statement">What is said of the purpose.</param>
/// <param name="Stated">Code of the purpose as it is stated, whether the client has it or not; null for none.</param>
/// <param name="Case">Case number (办件编号) that the request belongs to; null where none is stated.</param>
/// <param name="KnowsSchema">Whether the caller may introspect.</param>
public sealed record Caller(Client? Client, Rights Rights, PurposeStatement Statement, string? Stated, string? Case, bool KnowsSchema)
{
    /// <summary>Whether the caller may know which fields there are that it may not see: clients read so in <c>myAccess</c>.</summary>
    public bool KnowsFields => KnowsSchema || Client is not null;

    /// <summary>Tells what the caller sees, to remember answers under.</summary>
    public string View => Rights.View(Statement, KnowsSchema);

    /// <summary>Whether the caller sees a field now, whole or masked.</summary>
    internal bool Sees(FieldCatalog catalog, FieldName field) => catalog.PlaceOf(field) is { } place
        && (catalog.Fields[place].Policy.IsPublic || (Statement == PurposeStatement.Given && Rights[place] != FieldDecision.Forbidden));
}
