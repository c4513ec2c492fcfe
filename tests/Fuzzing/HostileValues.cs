using CsCheck;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Values for scalars: good ones, ones near a border, and ones that no scalar takes.</summary>
internal static class HostileValues
{
    // Numbers of sandbox people: real in the sandbox, impossible outside it.
    private static readonly string[] Persons = ["370199198003150010", "370899195508200110", "370199820622002", "37069919910511010x", "３７０１９９１９８００３１５００１０", " 370199 19800315 0010 "];
    private static readonly string[] Divisions = ["370000", "370100", "371602", "371602000000", "37160200", "37", "371200", "999999", "371602001", "３７１６０２", "0", "371602001001"];
    private static readonly string[] Dates = ["2019-01-01", "2005-05-20", "1900-01-01", "2026-03-01", "9999-12-31", "0001-01-01", "1000-01-01", "2019-02-29", "2019-13-01", "2019-1-1", "20190101", "-2019-01-01", "2019-01-01T00:00:00Z"];
    private static readonly string[] Partials = ["1985", "1985-05", "1985-05-08", "9999", "9999-12-31", "0000", "1985-00", "1985-13", "1985-02-30", "85"];
    private static readonly string[] Credits = ["5137160099N0000192", "5237010299N000027G", "5137160099N0000193", "5137160099n0000192", "5137160099N000019", "O137160099N0000192"];
    private static readonly string[] Strings = ["", " ", "x", "张", "李伟", "%", "_", "'", "''; DROP TABLE RC_MARRY; --", "\0", "\u0001\u001f", "\uFFFF", "😀", "\uD83D", "e\u0301", "\u202E", "\"", "\\", "\n", "null", "[]", "{}", "NaN", new('9', 400), "a\u0000b", "‰", "İ", "ß", "\uE000", "\U0010FFFF"];
    private static readonly object?[] Others = [0, 1, -1, 20, 100, 101, int.MaxValue, int.MinValue, 99999999999L, 1.5, -0.0, 1e300, true, false, null];

    /// <summary>A value for a scalar of that name, most often one that it takes.</summary>
    public static object? For(string scalar, PCG random, IReadOnlyList<string> opaque) => random.Below(100) switch
    {
        < 3 => random.Pick(Others),
        < 8 => Text(random),
        _ => scalar switch
        {
            "Int" => random.Chance(90) ? random.Below(8) : random.Pick(Others),
            "Boolean" => random.Chance(50),
            "Float" or "Decimal" => random.Pick(Others),
            "ID" => opaque.Count > 0 && random.Chance(80) ? Damaged(random, random.Pick(opaque), 20) : Text(random),
            "Date" => Damaged(random, random.Pick(Dates), 5),
            "DateTime" => random.Pick(Dates) + "T00:00:00+08:00",
            "PartialDate" => Damaged(random, random.Pick(Partials), 5),
            "DivisionCode" => Damaged(random, random.Pick(Divisions), 5),
            "ResidentId" => Damaged(random, random.Pick(Persons), 10),
            "CreditCode" => Damaged(random, random.Pick(Credits), 10),
            _ => Text(random),
        },
    };

    /// <summary>A text that somebody hostile or careless sends.</summary>
    public static string Text(PCG random) => random.Chance(80)
        ? random.Pick(Strings)
        : string.Concat(Enumerable.Range(0, random.Below(12)).Select(_ => (char)random.Below(random.Chance(50) ? 0x7F : 0x10000)));

    /// <summary>The text, so many times in a hundred with one character changed, dropped or doubled.</summary>
    public static string Damaged(PCG random, string text, int percent)
    {
        if (text.Length == 0 || !random.Chance(percent))
        {
            return text;
        }

        var at = random.Below(text.Length);
        return random.Below(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            _ => text.Remove(at, 1).Insert(at, ((char)random.Below(0x80)).ToString()),
        };
    }
}
