namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>A division code for each row number: two bytes and a half a row where numbers follow each other, 640 for one that stands alone.</summary>
/// <param name="most">Most bytes.</param>
internal sealed class CodesByRow(long most)
{
    private const int RowsOfPage = 256;

    /// <summary>With what an array and its place in the dictionary take.</summary>
    private const int BytesOfPage = (RowsOfPage * sizeof(ushort)) + 128;

    private readonly Dictionary<long, ushort[]> pages = [];
    private readonly Dictionary<string, ushort> numbers = new(StringComparer.Ordinal);
    private readonly List<string?> codes = [null];

    /// <summary>The code of a row; null where none was set.</summary>
    public string? Of(long rowId) => pages.TryGetValue(PageOf(rowId), out var page) ? codes[page[PlaceIn(rowId)]] : null;

    /// <summary>Whether there was room to remember the code of a row.</summary>
    public bool TrySet(long rowId, string code)
    {
        if (NumberOf(code) is not { } number)
        {
            return false;
        }

        if (!pages.TryGetValue(PageOf(rowId), out var page))
        {
            if ((pages.Count + 1L) * BytesOfPage > most)
            {
                return false;
            }

            pages.Add(PageOf(rowId), page = new ushort[RowsOfPage]);
        }

        page[PlaceIn(rowId)] = number;
        return true;
    }

    private static long PageOf(long rowId) => rowId >> 8;

    private static int PlaceIn(long rowId) => (int)(rowId & (RowsOfPage - 1));

    private ushort? NumberOf(string code)
    {
        if (!numbers.TryGetValue(code, out var number))
        {
            if (codes.Count > ushort.MaxValue)
            {
                return null;
            }

            numbers.Add(code, number = (ushort)codes.Count);
            codes.Add(code);
        }

        return number;
    }
}
