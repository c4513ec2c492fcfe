using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>One column of a legacy layout.</summary>
/// <param name="Name">As the layout writes it.</param>
/// <param name="Kind">CHAR, VARCHAR (ASCII), NCHAR, NVARCHAR, TEXT (any length), DATE, INSTANT (a day with a time), INTEGER or BIGINT.</param>
/// <param name="Length">Longest text in characters; null where the kind has none.</param>
internal sealed record SandboxColumn(string Name, string Kind, int? Length)
{
    /// <summary>The kinds that hold texts.</summary>
    public bool IsText => Kind is not ("DATE" or "INSTANT" or "INTEGER" or "BIGINT");

    /// <summary>Whether a text has room for milliseconds behind a time.</summary>
    public bool KeepsMilliseconds => Length is not < 23;

    /// <summary>Reads <c>NAME NVARCHAR(72)</c>.</summary>
    public static SandboxColumn Parse(string definition)
    {
        var parts = definition.Split(' ', '(', ')');
        return new(parts[0], parts[1], parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : null);
    }

    /// <summary>A value as the column holds it. What an everything-text layout knows as a day is text there.</summary>
    public object? Fit(object? value) => value switch
    {
        DateOnly day when IsText => Iso(day),
        DateTime time when IsText => Iso(time),
        int number when Kind == "BIGINT" => (long)number,
        long number when Kind == "INTEGER" => (int)number,
        _ => value,
    };

    /// <summary>A time as text, as exactly as the column can hold it.</summary>
    public string Iso(DateTime time) => time.ToString(KeepsMilliseconds ? "yyyy-MM-dd HH:mm:ss.fff" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A day as text.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
