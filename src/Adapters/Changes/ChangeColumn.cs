using System.Globalization;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>A change column: how its values are read and written.</summary>
/// <param name="engine">The kind of database; SQLite keeps every time as a text.</param>
/// <param name="mapping">What the profile says of the column.</param>
internal sealed class ChangeColumn(IDatabaseEngine engine, ColumnMapping mapping)
{
    private static readonly string[] Days = ["date", "time", "year"];

    private static readonly Dictionary<string, ChangeColumnKind> Kinds = new()
    {
        ["smallint"] = ChangeColumnKind.Number, ["int"] = ChangeColumnKind.Number, ["integer"] = ChangeColumnKind.Number, ["bigint"] = ChangeColumnKind.Number,
        ["decimal"] = ChangeColumnKind.Number, ["numeric"] = ChangeColumnKind.Number, ["rowversion"] = ChangeColumnKind.Bytes,
        ["datetimeoffset"] = ChangeColumnKind.Offset, ["timestamptz"] = ChangeColumnKind.Utc, ["timestamp with time zone"] = ChangeColumnKind.Utc,
        ["timestamp"] = ChangeColumnKind.Local, ["timestamp without time zone"] = ChangeColumnKind.Local,
        ["datetime"] = ChangeColumnKind.Local, ["datetime2"] = ChangeColumnKind.Local, ["smalldatetime"] = ChangeColumnKind.Local,
    };

    private readonly string type = TypeOf(mapping);

    /// <summary>Name in the table.</summary>
    public string Name => mapping.Column;

    /// <summary>How the database takes and gives its values.</summary>
    public ChangeColumnKind Kind { get; } = KindOf(engine, mapping);

    /// <summary>It counts instead of telling the time.</summary>
    public bool IsVersion => Kind is ChangeColumnKind.Number or ChangeColumnKind.Bytes;

    /// <summary>A text of one byte a character: another parameter would pass the column's index by.</summary>
    public bool IsAnsi => Kind == ChangeColumnKind.Text && (type.StartsWith("char", StringComparison.Ordinal) || type.StartsWith("varchar", StringComparison.Ordinal));

    /// <summary>Several changes may carry one value: whole seconds or minutes.</summary>
    public bool MayTie => type == "smalldatetime" || (Kind == ChangeColumnKind.Text && !KeepsMilliseconds);

    /// <summary>Whether a text has room for milliseconds.</summary>
    public bool KeepsMilliseconds => mapping.Type?.Split('(', ')') is not [_, var length, ..] || !int.TryParse(length, CultureInfo.InvariantCulture, out var characters) || characters >= 23;

    /// <summary>Whether a column of that type can tell changes apart: a day cannot.</summary>
    public static bool CanTell(ColumnMapping mapping) => !Days.Contains(TypeOf(mapping));

    /// <summary>Reads a value.</summary>
    public ChangeValue Read(object raw) => ChangeValue.Read(raw, type == "smalldatetime");

    /// <summary>The value of a time, to compare with; the beginning of all for a version.</summary>
    public object At(DateTimeOffset time) => Kind switch
    {
        ChangeColumnKind.Number => 0L,
        ChangeColumnKind.Bytes => new byte[sizeof(long)],
        ChangeColumnKind.Offset => time,
        ChangeColumnKind.Utc => time.UtcDateTime,
        ChangeColumnKind.Local => DateTime.SpecifyKind(ChinaTime.At(time).DateTime, DateTimeKind.Unspecified),
        _ => ChinaTime.At(time).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
    };

    private static ChangeColumnKind KindOf(IDatabaseEngine engine, ColumnMapping mapping)
    {
        // What SQL Server's catalog calls timestamp is no time.
        var kind = engine is SqlServerEngine && TypeOf(mapping) == "timestamp" ? ChangeColumnKind.Bytes : Kinds.GetValueOrDefault(TypeOf(mapping));
        return engine is SqliteEngine && kind != ChangeColumnKind.Number ? ChangeColumnKind.Text : kind;
    }

    private static string TypeOf(ColumnMapping mapping) => (mapping.Type ?? "").Split('(')[0].Trim().ToLowerInvariant();
}
