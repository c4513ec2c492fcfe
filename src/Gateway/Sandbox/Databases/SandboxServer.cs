using System.Data.Common;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>A database server that sandboxes can be created on: what differs between the kinds. Names are quoted with ", which all of them take.</summary>
internal abstract class SandboxServer
{
    /// <summary>The server of that kind.</summary>
    /// <param name="engine"><c>postgresql</c> or <c>sqlserver</c>.</param>
    /// <param name="connectionString">How to reach a database in which the account may create schemas. Secret.</param>
    /// <exception cref="SandboxException">That is no connection string.</exception>
    public static SandboxServer Of(string engine, string connectionString)
    {
        try
        {
            return engine == "postgresql" ? new PostgreSqlSandboxServer(connectionString) : new SqlServerSandboxServer(connectionString);
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException)
        {
            throw new SandboxException($"--connection is not a connection string of {engine}.");
        }
    }

    /// <summary>Lets one process at a time create a sandbox in the database; held while the connection is open.</summary>
    public abstract string LockSql { get; }

    /// <summary>Lets the server count what it holds, so that it chooses the right indexes at once.</summary>
    public abstract string StatisticsSql(string table);

    /// <summary>A connection, not yet open.</summary>
    public abstract DbConnection Connect();

    /// <summary>The column's type, texts compared by code point.</summary>
    public abstract string TypeOf(SandboxColumn column);

    /// <summary>Statements that make a table set its stamp at each insert and change, and keep what is deleted in <see cref="DeletedRows"/>.</summary>
    public abstract IEnumerable<string> TriggersSql(string schema, string table, SandboxColumn stamp);

    /// <summary>Starts writing rows into a table, on a connection of its own.</summary>
    /// <param name="table">Schema and name, quoted.</param>
    /// <param name="columns">Its columns without <c>ROW_ID</c>.</param>
    public abstract TableWriter Writer(string table, IReadOnlyList<SandboxColumn> columns);
}
