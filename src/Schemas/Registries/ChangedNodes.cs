using System.Globalization;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Ids;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>Names the nodes whose rows changed.</summary>
/// <param name="ids">Seals their ids.</param>
/// <param name="standing">Whether nodes about people may be named.</param>
internal sealed class ChangedNodes(NodeIds ids, IRegistryStanding standing)
{
    private const int Most = 100;

    /// <summary>Tables whose rows are nodes, and whether these are about people.</summary>
    private static readonly Dictionary<string, (NodeKind Kind, bool Personal)> Tables = new()
    {
        ["MarriageEvent"] = (NodeKind.MarriageEvent, true),
        ["PlaceName"] = (NodeKind.PlaceName, false),
        ["SocialOrganization"] = (NodeKind.SocialOrganization, false),
        ["BurialFacility"] = (NodeKind.BurialFacility, false),
        ["BurialRecord"] = (NodeKind.BurialRecord, true),
    };

    public RegistryChange Of(RegistryChanges changes)
    {
        var named = changes.Rows.Select(IdOf).OfType<string>().Distinct().Take(Most).ToList();
        return new(changes.Registry, ChinaTime.At(changes.SeenAt), named, !changes.IsAll || named.Count < changes.Rows.Count);
    }

    private string? IdOf(ChangedRow row) =>
        row.RowId is { } number && Tables.TryGetValue(row.Table, out var node) && (!node.Personal || standing.AllSandbox == true)
            ? ids.Seal(node.Kind, number.ToString(CultureInfo.InvariantCulture))
            : null;
}
