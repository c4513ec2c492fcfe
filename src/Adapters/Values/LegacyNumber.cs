namespace CivilAffairsGraph.Adapters.Values;

/// <summary>What a registry's number column says.</summary>
/// <param name="Number">The resident identity number, or null.</param>
/// <param name="WasFifteenDigits">It is filed in the old form.</param>
/// <param name="Issue">Code of the quality issue, or null.</param>
internal readonly record struct LegacyNumber(ResidentNumber? Number, bool WasFifteenDigits, string? Issue)
{
    private static readonly HashSet<string> Nothing = ["", "无", "不详", "*", "/", "、", "0", "无号", "未知"];

    /// <summary>Reads the column. Placeholders, zeros and zeros before a birth date are a missing number; two numbers are not told apart.</summary>
    public static LegacyNumber Read(string? raw, DateOnly today)
    {
        var text = ResidentNumber.Fold(raw);
        if (Nothing.Contains(text) || text.All(c => c is '0' or '*') || text.StartsWith("0000000000", StringComparison.Ordinal))
        {
            return new(null, false, "NUMBER_MISSING");
        }

        if (text.Contains('/') || text.Contains('、'))
        {
            return new(null, false, "TWO_NUMBERS");
        }

        return ResidentNumber.TryParse(text, today, out var number, out _)
            ? new(number, text.Length == 15, text.Length == 15 ? "FIFTEEN_DIGITS" : null)
            : new(null, false, "NUMBER_UNREADABLE");
    }
}
