using System.ComponentModel.DataAnnotations;
using CivilAffairsGraph.Adapters.Hub;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Where disclosures are recorded: the file <c>ledger.db</c>, or another database. Bound from the section <c>Ledger</c>.</summary>
public sealed class LedgerOptions() : OwnDatabaseOptions("Ledger")
{
    /// <summary>Directory of the files that hold the signed heads of chains, outside the database: best on another disk, or of another machine. Empty: <c>ledger-heads</c> beside <c>hub.db</c>.</summary>
    public string Heads { get; set; } = "";

    /// <summary>Name of this replica, and so of its chain: 1 to 60 letters, digits, dots, hyphens. Empty: the name of the machine.</summary>
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9.-]{0,59}")]
    public string Replica { get; set; } = "";

    /// <summary>How often the chains of all replicas are joined by a checkpoint, where anything was written: 1 s to 1 h, default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CheckpointEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Years for which entries are kept at least; <c>ledger truncate</c> refuses to remove younger ones: 1 to 100, default 3.</summary>
    [Range(1, 100)]
    public int RetentionYears { get; set; } = 3;

    /// <summary>A name made of that of the machine.</summary>
    public static string MachineReplica()
    {
        var letters = Environment.MachineName.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.' ? letter : '-');
        var name = string.Concat(letters.SkipWhile(letter => letter is '-' or '.').Take(60));
        return name.Length > 0 ? name : "replica";
    }
}
