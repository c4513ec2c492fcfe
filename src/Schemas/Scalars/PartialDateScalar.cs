using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Scalars;

/// <summary>A date whose day or month may be unknown.</summary>
internal sealed class PartialDateScalar : TextScalar<PartialDate>
{
    public PartialDateScalar() => (Name, Description) = ("PartialDate", "A date whose day or month may be unknown: 1985, 1985-05 or 1985-05-08.");

    protected override PartialDate Read(string text) => PartialDate.TryParse(text, out var date)
        ? date
        : throw new BadInputException("A PartialDate is a real year, month or day written as yyyy, yyyy-MM or yyyy-MM-dd.");

    protected override string Write(PartialDate value) => value.ToString();
}
