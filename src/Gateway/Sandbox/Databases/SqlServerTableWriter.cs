using System.Data;
using Microsoft.Data.SqlClient;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>Writes by bulk copy, some thousand rows at a time.</summary>
internal sealed class SqlServerTableWriter : TableWriter
{
    private const int Batch = 5000;
    private readonly SqlBulkCopy _copy;
    private readonly DataTable _rows = new() { Locale = System.Globalization.CultureInfo.InvariantCulture };
    private readonly IReadOnlyList<SandboxColumn> _columns;

    /// <summary>Connects.</summary>
    public SqlServerTableWriter(string connectionString, string table, IReadOnlyList<SandboxColumn> columns)
        : base(columns.Count)
    {
        _columns = columns;
        _copy = new SqlBulkCopy(connectionString, SqlBulkCopyOptions.TableLock) { DestinationTableName = table, BulkCopyTimeout = 0 };
        _rows.Columns.Add("ROW_ID", typeof(long));
        foreach (var column in columns)
        {
            _rows.Columns.Add(column.Name, TypeOf(column));
        }

        foreach (DataColumn column in _rows.Columns)
        {
            _copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        Flush();
        ((IDisposable)_copy).Dispose();
        _rows.Dispose();
    }

    /// <inheritdoc />
    protected override void Store(long rowId, ReadOnlySpan<object?> values)
    {
        var row = _rows.NewRow();
        row[0] = rowId;
        for (var i = 0; i < values.Length; i++)
        {
            row[i + 1] = _columns[i].Fit(values[i]) switch
            {
                null => DBNull.Value,
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                var value => value,
            };
        }

        _rows.Rows.Add(row);
        if (_rows.Rows.Count == Batch)
        {
            Flush();
        }
    }

    private static Type TypeOf(SandboxColumn column) => column.Kind switch
    {
        "DATE" or "INSTANT" => typeof(DateTime),
        "INTEGER" => typeof(int),
        "BIGINT" => typeof(long),
        _ => typeof(string),
    };

    private void Flush()
    {
        _copy.WriteToServer(_rows);
        _rows.Clear();
    }
}
