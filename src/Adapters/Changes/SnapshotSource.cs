using System.Data.Common;
using CivilAffairsGraph.Adapters.Engines;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>The change log of the divisions: when it grows, everything counts as changed. What changes without a row in the log is not seen.</summary>
/// <param name="engine">The kind of database.</param>
/// <param name="table">The log as statements name it.</param>
/// <param name="rowId">Its column of row numbers.</param>
internal sealed class SnapshotSource(IDatabaseEngine engine, string table, string rowId) : IChangeSource
{
    /// <summary>Name of the log in profiles.</summary>
    public const string Log = "DivisionChange";

    private readonly string sql = $"SELECT COUNT(*), MAX({engine.Catalog.Quote(rowId)}) FROM {table}";
    private (string?, string?)? known;

    public bool LooksBack => false;

    public async Task<Seen> LookAsync(DbConnection connection, TimeSpan began, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var stamp = (reader.GetValue(0).ToString(), reader.GetValue(1).ToString());
        var isSame = known is null || known == stamp;
        known = stamp;
        return new Seen([], isSame, null);
    }
}
