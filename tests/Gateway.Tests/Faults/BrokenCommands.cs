using System.Collections;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>Breaks the statements of one registry on their way to the database: refused, never answered, answered late, or broken off after the first row.</summary>
/// <param name="file">The registry's file.</param>
internal sealed class BrokenCommands(string file) : DbCommandInterceptor
{
    private int givenUp;

    /// <summary>What happens to statements.</summary>
    public enum Fault
    {
        None,
        Refused,
        Silent,
        Slow,
        DyingMidAnswer,
    }

    public Fault Now { get; set; }

    /// <summary>How late a slow one is.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Statements that waited until nobody waited for them any more.</summary>
    public int GivenUp => Volatile.Read(ref givenUp);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Now == Fault.None || Path.GetFileName(command.Connection!.DataSource) != file)
        {
            return result;
        }

        switch (Now)
        {
            case Fault.Refused: throw new SqliteException("refused", SQLitePCL.raw.SQLITE_CANTOPEN);
            case Fault.Silent: await WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken); return result;
            case Fault.Slow: await WaitAsync(Delay, cancellationToken); return result;
            default: return InterceptionResult<DbDataReader>.SuppressWithResult(new DyingReader(await command.ExecuteReaderAsync(cancellationToken)));
        }
    }

    private async Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(delay, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref givenUp);
            throw;
        }
    }

    /// <summary>A reader whose connection is lost after its first row.</summary>
    private sealed class DyingReader(DbDataReader inner) : DbDataReader
    {
        private bool read;

        public override int FieldCount => inner.FieldCount;

        public override int RecordsAffected => inner.RecordsAffected;

        public override bool HasRows => inner.HasRows;

        public override bool IsClosed => inner.IsClosed;

        public override int Depth => inner.Depth;

        public override object this[int ordinal] => inner[ordinal];

        public override object this[string name] => inner[name];

        public override bool Read()
        {
            if (read || !inner.Read())
            {
                throw new SqliteException("lost", SQLitePCL.raw.SQLITE_IOERR);
            }

            return read = true;
        }

        public override bool NextResult() => inner.NextResult();

        public override bool GetBoolean(int ordinal) => inner.GetBoolean(ordinal);

        public override byte GetByte(int ordinal) => inner.GetByte(ordinal);

        public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => inner.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

        public override char GetChar(int ordinal) => inner.GetChar(ordinal);

        public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => inner.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

        public override string GetDataTypeName(int ordinal) => inner.GetDataTypeName(ordinal);

        public override DateTime GetDateTime(int ordinal) => inner.GetDateTime(ordinal);

        public override decimal GetDecimal(int ordinal) => inner.GetDecimal(ordinal);

        public override double GetDouble(int ordinal) => inner.GetDouble(ordinal);

        public override IEnumerator GetEnumerator() => inner.GetEnumerator();

        public override Type GetFieldType(int ordinal) => inner.GetFieldType(ordinal);

        public override float GetFloat(int ordinal) => inner.GetFloat(ordinal);

        public override Guid GetGuid(int ordinal) => inner.GetGuid(ordinal);

        public override short GetInt16(int ordinal) => inner.GetInt16(ordinal);

        public override int GetInt32(int ordinal) => inner.GetInt32(ordinal);

        public override long GetInt64(int ordinal) => inner.GetInt64(ordinal);

        public override string GetName(int ordinal) => inner.GetName(ordinal);

        public override int GetOrdinal(string name) => inner.GetOrdinal(name);

        public override string GetString(int ordinal) => inner.GetString(ordinal);

        public override object GetValue(int ordinal) => inner.GetValue(ordinal);

        public override int GetValues(object[] values) => inner.GetValues(values);

        public override bool IsDBNull(int ordinal) => inner.IsDBNull(ordinal);

        protected override void Dispose(bool disposing) => inner.Dispose();
    }
}
