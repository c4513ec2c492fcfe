using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>Where one property lives in a registry's table and how its values are written there. In JSON also just the column's name.</summary>
[JsonConverter(typeof(ColumnMappingConverter))]
public sealed record ColumnMapping
{
    /// <summary>Name of the column.</summary>
    public required string Column { get; init; }

    /// <summary>Code list: value in the column (upper case, without blanks) → value of the contract's enum. Several codes may mean one value.</summary>
    public IReadOnlyDictionary<string, string>? Codes { get; init; }

    /// <summary>What a null or empty column means, as a value of the code list; absent when it means nothing known.</summary>
    public string? WhenEmpty { get; init; }

    /// <summary>How dates are written: <c>date</c>, <c>yyyy-MM-dd</c> (a time may follow), <c>yyyyMMdd</c> or <c>mixed</c>.</summary>
    public string? Format { get; init; }

    /// <summary>
    /// Type of the column as the database names it, such as <c>char(18)</c>, <c>varchar(40)</c>, <c>nvarchar(100)</c>, <c>date</c> or <c>integer</c>; null for the engine's usual
    /// type of texts. Keys are sent with this type, because an index of one type does not serve a key of another.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>True where an index of the table begins with this column.</summary>
    public bool Indexed { get; init; }
}
