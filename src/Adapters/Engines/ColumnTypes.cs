using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>Rows hold every column as text; columns of other types are converted.</summary>
internal static class ColumnTypes
{
    private static readonly StringToDateTimeConverter Instants = new();

    private static readonly Dictionary<string, ValueConverter> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = new StringToDateOnlyConverter(),
        ["datetime"] = Instants,
        ["datetime2"] = Instants,
        ["smalldatetime"] = Instants,
        ["timestamp"] = Instants,
        ["timestamp without time zone"] = Instants,
        ["smallint"] = new StringToNumberConverter<short>(),
        ["integer"] = new StringToNumberConverter<int>(),
        ["int"] = new StringToNumberConverter<int>(),
        ["bigint"] = new StringToNumberConverter<long>(),
        ["decimal"] = new StringToNumberConverter<decimal>(),
        ["numeric"] = new StringToNumberConverter<decimal>(),
    };

    /// <summary>What turns a column of that type into text; null for a text.</summary>
    /// <param name="type">Name in the database, such as <c>numeric(18)</c>; null for the usual type of texts.</param>
    public static ValueConverter? Converter(string? type) => type is null ? null : Known.GetValueOrDefault(type.Split('(')[0].Trim());
}
