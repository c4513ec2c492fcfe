using System.Globalization;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Ids;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>Names the nodes whose rows changed.</summary>
/// <param name="ids">Seals their ids.</param>
/// <param name="catalog">Which nodes are about people.</param>
internal sealed class ChangedNodes(NodeIds ids, FieldCatalog catalog)
{
    private const int Most = 100;

    /// <summary>Tables whose rows are nodes.</summary>
    private static readonly Dictionary<string, NodeKind> Tables = new()
    {
        ["MarriageEvent"] = NodeKind.MarriageEvent,
        ["PlaceName"] = NodeKind.PlaceName,
        ["SocialOrganization"] = NodeKind.SocialOrganization,
        ["BurialFacility"] = NodeKind.BurialFacility,
        ["BurialRecord"] = NodeKind.BurialRecord,
    };

    /// <summary>The changes as the caller may hear of them.</summary>
    public RegistryChange Of(RegistryChanges changes, Caller caller)
    {
        var named = changes.Rows.Select(row => IdOf(row, caller)).OfType<string>().Distinct().Take(Most).ToList();
        return new(changes.Registry, ChinaTime.At(changes.SeenAt), named, !changes.IsAll || named.Count < changes.Rows.Count);
    }

    private string? IdOf(ChangedRow row, Caller caller) =>
        row.RowId is { } number && Tables.TryGetValue(row.Table, out var kind) && MayHear(kind, caller)
            ? ids.Seal(kind, number.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>A row that was deleted or moved does not say where it was, so that a client limited to a division hears of no node about people.</summary>
    private bool MayHear(NodeKind kind, Caller caller)
    {
        var node = new FieldName(kind.ToString(), "id");
        return !catalog.IsPersonal(node.Type, node.Field) || (caller.Sees(catalog, node) && caller.Rights.Division is null);
    }
}
