using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Scalars;

/// <summary>Decimal number, written as a JSON number.</summary>
internal sealed class DecimalScalar : DecimalGraphType
{
    public DecimalScalar() => (Name, Description) = ("Decimal", "Decimal number, written as a JSON number.");
}
