using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Scalars;

/// <summary>Resident identity number.</summary>
internal sealed class ResidentIdScalar : TextScalar<ResidentNumber>
{
    private readonly TimeProvider clock;

    public ResidentIdScalar(TimeProvider clock)
    {
        this.clock = clock;
        (Name, Description) = ("ResidentId",
            "Resident identity number (公民身份号码), GB 11643-1999, 18 characters. Input also accepts the 15-digit form, full-width digits, blanks and a lower-case x. Secret: never in a URL.");
    }

    protected override ResidentNumber Read(string text) => ResidentNumber.TryParse(text, clock.Today(), out var number, out var fault)
        ? number
        : throw new BadInputException(ResidentNumber.Rule(fault));

    protected override string Write(ResidentNumber value) => value.Value;
}
