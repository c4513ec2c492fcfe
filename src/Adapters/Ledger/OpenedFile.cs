using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>
/// Asks SQLite whether the file that it has open is still the one of that name. It goes on writing one that was removed or replaced; neither a file's times
/// nor its length tell, because they change with what is written.
/// </summary>
internal static partial class OpenedFile
{
    /// <summary><c>SQLITE_FCNTL_HAS_MOVED</c>.</summary>
    private const int HasMoved = 20;

    /// <summary>Whether it is. Where the system lets nobody move a file that is open, SQLite does not know the question.</summary>
    /// <param name="connection">Open.</param>
    public static bool IsInPlace(SqliteConnection connection) =>
        File.Exists(connection.DataSource) && (FileControl(connection.Handle!, "main", HasMoved, out var moved) != SQLitePCL.raw.SQLITE_OK || moved == 0);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileControl(SafeHandle database, string name, int operation, out int answer);
}
