using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>An entry as bytes: when it was read, then its rows.</summary>
/// <param name="columns">The properties of a row.</param>
/// <param name="skew">How much earlier an entry counts as read, because another clock said when.</param>
internal sealed class EntryCodec<TRow>(RowColumns<TRow> columns, TimeSpan skew)
    where TRow : class, new()
{
    public void Write(RowWriter writer, Entry<TRow> entry)
    {
        writer.Number(entry.ReadAt.UtcTicks);
        writer.Number(entry.Rows.Length);
        foreach (var row in entry.Rows)
        {
            columns.Write(writer, row);
        }
    }

    /// <summary>The entry; null when the bytes are none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="knownAt">When they arrived.</param>
    public Entry<TRow>? Read(ReadOnlySpan<byte> bytes, DateTimeOffset knownAt)
    {
        try
        {
            var reader = new RowReader(bytes);
            var readAt = ChinaTime.At(new DateTimeOffset(reader.Number(), TimeSpan.Zero));
            var rows = new TRow[reader.Count()];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = columns.Read(ref reader);
            }

            return reader.AtEnd ? new Entry<TRow>(rows, readAt, readAt - skew, knownAt) : null;
        }
        catch (Exception foreign) when (foreign is FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
