using System.Data.Common;
using CivilAffairsGraph.Handwritten.Reading;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>Reads columns.</summary>
internal static class RowReading
{
    private static readonly DateOnly Nothing = new(1900, 1, 1);

    /// <summary>The text of a column, or null.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The day in a column of dates, which SQLite keeps as text; null where it is not known, for which 1900-01-01 stands.</summary>
    public static DateOnly? Day(this DbDataReader row, int column)
    {
        if (row is SqliteDataReader || row.IsDBNull(column))
        {
            return FiledDate.ReadDashed(row.Text(column))?.FullDay;
        }

        var day = row.GetFieldValue<DateOnly>(column);
        return day == Nothing ? null : day;
    }
}
