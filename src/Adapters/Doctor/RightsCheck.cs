namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>Whether more than reading is possible. The hub never writes; what it cannot do, nobody can make it do.</summary>
internal static class RightsCheck
{
    public static void Run(Examination examination, string grants, Findings findings)
    {
        var writable = examination.Tables.Select(table => table.Table).OfType<CatalogTable>().Where(table => table.CanWrite).Select(table => table.Name).ToList();
        if (writable.Count > 0)
        {
            findings.Warning(FindingCode.AccountCanWrite, $"The account may write to {string.Join(", ", writable)}.",
                $"Give the hub an account of its own that only reads, and put it into the connection string:\n{grants}");
        }

        if (examination.Catalog.FileOf(examination.Options.ConnectionString) is { } file && CanWrite(file))
        {
            findings.Hint(FindingCode.FileWritable, "This process may write to the database file; the hub opens it for reading only.",
                "Let another account own the file, and the process only read it.");
        }
    }

    private static bool CanWrite(string file)
    {
        try
        {
            using var opened = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return true;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            // A file of a read-only file system refuses with an IOException.
            return false;
        }
    }
}
