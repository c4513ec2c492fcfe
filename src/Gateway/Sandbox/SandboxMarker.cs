using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>The row that says: this is a whole sandbox, made from these settings. Written last.</summary>
internal sealed record SandboxMarker(SandboxSettings Settings)
{
    private string UntilText => Settings.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Adds the marker's table and row.</summary>
    public void Write(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "CREATE TABLE SANDBOX_MARKER (SEED INTEGER, SCALE INTEGER, UNTIL_DATE TEXT, VERSION INTEGER);"
            + "INSERT INTO SANDBOX_MARKER VALUES ($seed, $scale, $until, $version)";
        Bind(command);
        command.ExecuteNonQuery();
    }

    /// <summary>Whether the file is a whole sandbox of these settings and this version.</summary>
    public bool IsIn(string path) =>
        Count(path, "SELECT COUNT(*) FROM SANDBOX_MARKER WHERE SEED = $seed AND SCALE = $scale AND UNTIL_DATE = $until AND VERSION = $version", Bind) == 1;

    /// <summary>Whether the file is a sandbox of any settings.</summary>
    public static bool IsAnyIn(string path) => Count(path, "SELECT COUNT(*) FROM SANDBOX_MARKER", _ => { }) == 1;

    private static long Count(string path, string sql, Action<SqliteCommand> bind)
    {
        try
        {
            var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            using var connection = new SqliteConnection(connectionString.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            bind(command);
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            // No such file, no database, no marker: not a sandbox.
            return 0;
        }
    }

    private void Bind(SqliteCommand command)
    {
        command.Parameters.AddWithValue("$seed", Settings.Seed);
        command.Parameters.AddWithValue("$scale", Settings.Scale);
        command.Parameters.AddWithValue("$until", UntilText);
        command.Parameters.AddWithValue("$version", SandboxSettings.Version);
    }
}
