using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Scalars;

/// <summary>Administrative division code.</summary>
internal sealed class DivisionCodeScalar : TextScalar<string>
{
    public DivisionCodeScalar() => (Name, Description) = ("DivisionCode",
        "Administrative division code (行政区划代码): 6 digits (GB/T 2260), 9 (township) or 12 (village). Trailing zero padding is accepted and removed; 2 and 4 digits are refused.");

    /// <summary>Strings arrive ready-made only from variables, and are read all the same.</summary>
    public override object? ParseValue(object? value) => value is string text ? Read(text) : base.ParseValue(value);

    protected override string Read(string text) => DivisionCodes.Normalise(text) is { } code
        ? code
        : throw new BadInputException("A DivisionCode has 6, 9 or 12 digits.");

    protected override string Write(string value) => value;
}
