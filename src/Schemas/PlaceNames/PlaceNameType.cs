using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Types;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>A place name.</summary>
internal sealed class PlaceNameType : RecordType<PlaceName>
{
    public PlaceNameType()
        : base(place => place.RowId, place => place.DivisionCode, place => place.On)
    {
        IsNode(NodeKind.PlaceName, place => place.RowId.ToString(null, null));
        Field<DivisionType>("division")
            .Description("Division of the place as filed, on the day of approval; null where none is filed or the code was never in use.")
            .Resolve(context => DivisionView.Of(context.Divisions(), context.Source.DivisionCode, context.Source.On, context.Today()));
    }
}
