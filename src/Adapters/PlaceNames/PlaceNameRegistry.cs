using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Reads the place-name registry's own tables.</summary>
internal sealed class PlaceNameRegistry(RegistryDatabase database, IDivisionScopes scopes) : IPlaceNameRegistry
{
    /// <summary>What the registry consists of.</summary>
    public static readonly RegistryDefinition Definition = new(
        RegistryName.PlaceName,
        [typeof(DivisionRow), typeof(DivisionChangeRow)],
        ["Division.Year", "Division.Code", "Division.Name", "DivisionChange.RowId", "DivisionChange.OldCodes", "DivisionChange.NewCodes", "DivisionChange.ApprovedOn"],
        (context, token) => context.Rows<DivisionChangeRow>().AnyAsync(token));
    public override string ToString() => $"{database.Name} {scopes}";
}
