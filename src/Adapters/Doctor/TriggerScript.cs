using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>The triggers by which a PostgreSQL registry keeps when its rows changed and tells the hub of it. Its owner runs it; the hub never writes.</summary>
internal static class TriggerScript
{
    private const string Now = "timezone('UTC', clock_timestamp())";

    /// <summary>The script of a registry.</summary>
    public static string Of(RegistryDefinition definition, IDatabaseEngine engine, Profile profile, string schema)
    {
        var watched = definition.Rows.Select(row => (Name: RegistryDefinition.TableOf(row), Mapping: profile.Tables.GetValueOrDefault(RegistryDefinition.TableOf(row))))
            .Where(table => table.Mapping?.ChangeColumn is not null)
            .Select(table => (table.Name, Mapping: table.Mapping!))
            .ToList();
        return string.Join('\n', watched.Select(table => table.Mapping.Schema ?? schema).Distinct().Select(owner => Notify(engine, owner, definition.Name))
            .Concat(watched.SelectMany(table => Statements(engine, definition.Name, table.Name, table.Mapping, table.Mapping.Schema ?? schema)))
            .Prepend($"-- {definition.Name}: run as the owner of the tables. It sets change columns at each insert and change, and notifies the hub (mode notify); it may be run again."));
    }

    private static string Notify(IDatabaseEngine engine, string schema, RegistryName registry) => $"""
        CREATE OR REPLACE FUNCTION {Name(engine, schema, NoticeSource.ChannelOf(registry))}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('{NoticeSource.ChannelOf(registry)}', TG_ARGV[0] || CASE TG_OP WHEN 'DELETE' THEN ':' || COALESCE(to_jsonb(OLD) ->> TG_ARGV[1], '') WHEN 'TRUNCATE' THEN ':*' ELSE '' END);
            RETURN NULL;
        END $$;
        """;

    private static IEnumerable<string> Statements(IDatabaseEngine engine, RegistryName registry, string name, TableMapping mapping, string schema)
    {
        var table = WatchedTable.QuotedName(engine, schema, mapping.Table);
        foreach (var statement in Stamp(engine, mapping, schema, table))
        {
            yield return statement;
        }

        var (notify, rowId) = (Name(engine, schema, NoticeSource.ChannelOf(registry)), mapping.Columns.TryGetValue("RowId", out var column) ? column.Column : "");
        yield return Trigger(engine, table, "civil_affairs_changed", "AFTER INSERT OR UPDATE", "STATEMENT", $"{notify}({Text(name)})");
        yield return Trigger(engine, table, "civil_affairs_deleted", "AFTER DELETE", "ROW", $"{notify}({Text(name)}, {Text(rowId)})");
        yield return Trigger(engine, table, "civil_affairs_truncated", "AFTER TRUNCATE", "STATEMENT", $"{notify}({Text(name)})");
    }

    private static IEnumerable<string> Stamp(IDatabaseEngine engine, TableMapping mapping, string schema, string table)
    {
        var change = mapping.ChangeColumn!;
        var (known, column) = (new ChangeColumn(engine, change), engine.Catalog.Quote(change.Column));
        if (known.IsVersion)
        {
            yield return $"-- {change.Column} of {mapping.Table} is a version: it is left to who writes it.";
            yield break;
        }

        var value = known.Kind switch
        {
            ChangeColumnKind.Utc => "clock_timestamp()",
            ChangeColumnKind.Local => $"{Now} + interval '8 hours'",
            _ => $"to_char({Now} + interval '8 hours', 'YYYY-MM-DD HH24:MI:SS{(known.KeepsMilliseconds ? ".MS" : "")}')",
        };
        var function = Name(engine, schema, $"civil_affairs_stamp_{mapping.Table}");
        yield return $"""
            ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {column} {engine.ColumnType(change.Type, null) ?? "text"};
            CREATE INDEX IF NOT EXISTS {engine.Catalog.Quote($"civil_affairs_{mapping.Table}_{change.Column}")} ON {table} ({column});
            CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                NEW.{column} := {value};
                RETURN NEW;
            END $$;
            """;
        yield return Trigger(engine, table, "civil_affairs_stamped", "BEFORE INSERT OR UPDATE", "ROW", $"{function}()");
    }

    private static string Trigger(IDatabaseEngine engine, string table, string name, string when, string each, string call) => $"""
        DROP TRIGGER IF EXISTS {engine.Catalog.Quote(name)} ON {table};
        CREATE TRIGGER {engine.Catalog.Quote(name)} {when} ON {table} FOR EACH {each} EXECUTE FUNCTION {call};
        """;

    private static string Name(IDatabaseEngine engine, string schema, string name) => WatchedTable.QuotedName(engine, schema, name);

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
