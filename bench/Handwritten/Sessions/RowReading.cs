using System.Data.Common;

namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>Reads columns.</summary>
internal static class RowReading
{
    /// <summary>The text of a column, or null.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
