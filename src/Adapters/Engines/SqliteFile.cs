using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>
/// The file behind pooled connections. A connection that is open goes on reading a file that was removed or replaced, so each read first looks at
/// the file: one system call, against the reading of a whole schema by a new connection.
/// </summary>
/// <param name="connectionString">How the file is opened.</param>
internal sealed class SqliteFile(string connectionString)
{
    private readonly string path = new SqliteConnectionStringBuilder(connectionString).DataSource;
    private (long Length, DateTime Written)? seen;

    /// <summary>Closes the pooled connections when the file has changed.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public void Check()
    {
        var file = new FileInfo(path);
        var now = file.Exists ? (file.Length, file.LastWriteTimeUtc) : ((long, DateTime)?)null;
        if (now != seen)
        {
            seen = now;
            using var pool = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(pool);
        }

        if (now is null)
        {
            throw new FileNotFoundException("The database file is not there.");
        }
    }
}
