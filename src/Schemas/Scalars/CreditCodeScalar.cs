using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Scalars;

/// <summary>Unified social credit code.</summary>
internal sealed class CreditCodeScalar : TextScalar<CreditCode>
{
    public CreditCodeScalar() => (Name, Description) = ("CreditCode",
        "Unified social credit code (统一社会信用代码), GB 32100-2015, 18 characters. Input is normalised to upper case without blanks.");

    protected override CreditCode Read(string text) => CreditCode.TryParse(text, out var code, out var fault)
        ? code
        : throw new BadInputException(CreditCode.Rule(fault));

    protected override string Write(CreditCode value) => value.Value;
}
