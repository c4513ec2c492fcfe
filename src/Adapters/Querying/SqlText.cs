namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// Functions on texts that exist in SQL only, so that the same query means the same on every engine. How each engine writes them: <see cref="Engines.TextDialect"/>.
/// Called in memory they throw.
/// </summary>
internal static class SqlText
{
    /// <summary>A column as text, whatever its type: a date as yyyy-MM-dd, a number as its digits. Null stays null.</summary>
    public static string? AsText(string? column) => throw OnlyInSql();

    /// <summary>The text as something that the engine orders and compares by code point, blanks and case included.</summary>
    public static string Ordinal(string text) => throw OnlyInSql();

    /// <summary>The text with case and width counting, for being one of a list.</summary>
    public static string AsWritten(string text) => throw OnlyInSql();

    /// <summary>Every character of the text is one of <paramref name="characters"/> (letters and digits, a constant); an empty text passes.</summary>
    public static bool OnlyOf(string text, string characters) => throw OnlyInSql();

    /// <summary>The number that up to nine digits write. A text of another form never fails; its number means nothing.</summary>
    public static int Whole(string digits) => throw OnlyInSql();

    /// <summary>The ISO text of a date column as <see cref="Values.LegacyDate"/> reads it: partial where day or month are unknown, empty where it holds no date.</summary>
    /// <param name="raw">The column as text.</param>
    /// <param name="format">How the profile says that its dates are written, a constant.</param>
    public static string IsoDate(string? raw, string format) => throw OnlyInSql();

    /// <summary>A text that is JSON, as the engine's functions on JSON take it. Mapped in the model, so that it is not called with a parameter before the statement is made.</summary>
    public static string Json(string text) => throw OnlyInSql();

    /// <summary>A field of a JSON object as text.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">Name of the field, a constant.</param>
    public static string Field(string json, string name) => throw OnlyInSql();

    /// <summary>The entries of a list separated by semicolons, as a JSON array of texts.</summary>
    public static string JsonOfList(string? list) => throw OnlyInSql();

    private static NotSupportedException OnlyInSql() => new("This function exists in SQL only.");
}
