using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Writes the number of one side as the time of the event wrote numbers.</summary>
internal static class NumberFlaws
{
    private const int NumbersSince = 1984;
    private const int ZerosUntil = 1985;
    private const int FifteenUntil = 1999;
    private const double TwoOfForeigners = 0.3;

    private static readonly string?[] _missing = [null, null, null, null, null, null, null, null, "", "无", "不详", "/"];

    /// <summary>Chooses the form by the year, then spoils a few.</summary>
    /// <returns>In which form the number stands in the row.</returns>
    public static WrittenNumber Apply(MarriageRow row, string side, MarriageParty party, PartyColumns columns, SandboxRandom random)
    {
        var (quirk, text, written) = party.Person is { } person
            ? OfResident(row.TrueDate.Year, person, random)
            : OfForeigner(party.DocumentNumber, random);
        columns.CertNum = text;
        if (quirk is not null)
        {
            row.Quirks.Add(new Quirk(quirk.Code, side, text));
        }

        return written;
    }

    // Permit and identity card of the place, in one column.
    private static (QuirkRate?, string?, WrittenNumber) OfForeigner(string number, SandboxRandom random) => random.Chance(TwoOfForeigners)
        ? (MarriageQuirks.TwoNumbers, $"{number}/{(char)('A' + random.Next(26))}{random.Next(1_000_000):000000}(3)", WrittenNumber.Two)
        : (null, number, WrittenNumber.Document);

    private static (QuirkRate?, string?, WrittenNumber) OfResident(int year, SandboxPerson person, SandboxRandom random)
    {
        var choice = random.NextDouble();
        if (year <= ZerosUntil && choice < MarriageQuirks.NumberZeros.Rate)
        {
            return (MarriageQuirks.NumberZeros, $"0000000000{person.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", WrittenNumber.Zeros);
        }

        return year < NumbersSince && choice < MarriageQuirks.NumberZeros.Rate + MarriageQuirks.NumberMissing.Rate
            ? (MarriageQuirks.NumberMissing, random.Pick(_missing), WrittenNumber.None)
            : Written(year, person.IdNumber, random);
    }

    private static (QuirkRate?, string?, WrittenNumber) Written(int year, string number, SandboxRandom random)
    {
        if (random.Chance(MarriageQuirks.TwoNumbers.Rate))
        {
            return (MarriageQuirks.TwoNumbers, $"{number}{(random.Chance(0.5) ? '/' : '、')}{IdNumbers.Fifteen(number)}", WrittenNumber.Two);
        }

        if (year <= FifteenUntil && random.Chance(MarriageQuirks.FifteenDigits.Rate))
        {
            return (MarriageQuirks.FifteenDigits, IdNumbers.Fifteen(number), WrittenNumber.Fifteen);
        }

        return number[^1] == 'X' && random.Chance(MarriageQuirks.NumberLowerCase.Rate)
            ? (MarriageQuirks.NumberLowerCase, $"{number[..^1]}x", WrittenNumber.Eighteen)
            : (null, number, WrittenNumber.Eighteen);
    }

    /// <summary>Writes another day of birth than the number's: day and month exchanged, or a wrong year.</summary>
    public static void SpoilBirth(MarriageRow row, string side, PartyColumns columns, WrittenNumber written, SandboxRandom random)
    {
        if (written is not (WrittenNumber.Eighteen or WrittenNumber.Fifteen) || !random.Chance(MarriageQuirks.BirthDisagrees.Rate))
        {
            return;
        }

        var birth = columns.Birth!.Value;
        var exchanged = birth.Day <= 12 && birth.Day != birth.Month ? new DateOnly(birth.Year, birth.Day, birth.Month) : birth.AddYears(-1);
        columns.Birth = exchanged;
        row.Quirks.Add(new Quirk(MarriageQuirks.BirthDisagrees.Code, side, exchanged.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
