using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Writes the number of one side as the time of the event wrote numbers.</summary>
internal static class NumberFlaws
{
    private const int NumbersSince = 1984;
    private const int ZerosUntil = 1985;
    private const int FifteenUntil = 1999;

    private static readonly string?[] _missing = [null, null, null, null, null, null, null, null, "", "无", "不详", "/"];

    /// <summary>Chooses the form by the year, then spoils a few.</summary>
    /// <returns>In which form the number stands in the row.</returns>
    public static WrittenNumber Apply(MarriageRow row, string side, MarriageParty party, PartyColumns columns, SandboxRandom random)
    {
        WrittenNumber Write(QuirkRate quirk, string? text, WrittenNumber written)
        {
            columns.CertNum = text;
            row.Quirks.Add(new Quirk(quirk.Code, side, text));
            return written;
        }

        var year = row.TrueDate.Year;
        if (party.Person is not { } person)
        {
            return random.Chance(0.3)
                ? Write(MarriageQuirks.TwoNumbers, $"{columns.CertNum}/{(char)('A' + random.Next(26))}{random.Next(1_000_000):000000}(3)", WrittenNumber.Two)
                : WrittenNumber.Document;
        }

        var choice = random.NextDouble();
        if (year <= ZerosUntil && choice < MarriageQuirks.NumberZeros.Rate)
        {
            return Write(MarriageQuirks.NumberZeros, $"0000000000{party.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", WrittenNumber.Zeros);
        }

        if (year < NumbersSince && choice < MarriageQuirks.NumberZeros.Rate + MarriageQuirks.NumberMissing.Rate)
        {
            return Write(MarriageQuirks.NumberMissing, random.Pick(_missing), WrittenNumber.None);
        }

        if (random.Chance(MarriageQuirks.TwoNumbers.Rate))
        {
            var other = $"{person.IdNumber}{(random.Chance(0.5) ? '/' : '、')}{IdNumbers.Fifteen(person.IdNumber)}";
            return Write(MarriageQuirks.TwoNumbers, other, WrittenNumber.Two);
        }

        if (year <= FifteenUntil && random.Chance(MarriageQuirks.FifteenDigits.Rate))
        {
            return Write(MarriageQuirks.FifteenDigits, IdNumbers.Fifteen(person.IdNumber), WrittenNumber.Fifteen);
        }

        return person.IdNumber[^1] == 'X' && random.Chance(MarriageQuirks.NumberLowerCase.Rate)
            ? Write(MarriageQuirks.NumberLowerCase, $"{person.IdNumber[..^1]}x", WrittenNumber.Eighteen)
            : WrittenNumber.Eighteen;
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
