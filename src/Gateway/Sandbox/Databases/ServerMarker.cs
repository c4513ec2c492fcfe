using System.Data.Common;
using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>The marker of a sandbox on a database server.</summary>
internal static class ServerMarker
{
    /// <summary>Name of its table.</summary>
    public const string Table = "SANDBOX_MARKER";

    /// <summary>Creates the table without its row.</summary>
    public static void Create(DbConnection connection, string schema) => connection.Run(
        $"""CREATE TABLE "{schema}"."{Table}" ("SEED" int NOT NULL, "SCALE" int NOT NULL, "UNTIL_DATE" varchar(10) NOT NULL, "VERSION" int NOT NULL)""");

    /// <summary>Adds the row.</summary>
    public static void Write(DbConnection connection, string schema, SandboxSettings settings) => connection.Run(
        FormattableString.Invariant($"""INSERT INTO "{schema}"."{Table}" VALUES ({settings.Seed}, {settings.Scale}, '{SandboxColumn.Iso(settings.Until)}', {SandboxSettings.Version})"""));

    /// <summary>Whether the schema, which has the table, is a whole sandbox of these settings and this version.</summary>
    public static bool IsIn(DbConnection connection, string schema, SandboxSettings settings) => connection.Rows($"""SELECT "SEED", "SCALE", "UNTIL_DATE", "VERSION" FROM "{schema}"."{Table}" """)
        .SequenceEqual([string.Create(CultureInfo.InvariantCulture, $"{settings.Seed}|{settings.Scale}|{SandboxColumn.Iso(settings.Until)}|{SandboxSettings.Version}")]);
}
