using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>What the commands about the ledger print.</summary>
internal static class LedgerText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What was found.</summary>
    public static string Of(LedgerReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(report.IsWhole ? "WHOLE" : "BROKEN");
        foreach (var found in report.Breaks)
        {
            text.AppendLine(found);
        }

        text.AppendLine($"{report.Entries} entries in {report.Batches} batches of {report.Chains} chains, {report.Checkpoints} checkpoints and {report.Heads} heads agree; {report.Truncated} entries were removed by 'ledger truncate'.");
        if (report.Heads == 0)
        {
            text.AppendLine("No head file was found: a tail that was cut off could not be told. Name their directory by --heads.");
        }

        return text.ToString();
    }

    /// <summary>A proof as JSON.</summary>
    public static string Of(LedgerProof proof) => JsonSerializer.Serialize(proof, Json);

    /// <summary>A proof; null where the text is none.</summary>
    public static LedgerProof? Proof(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerProof>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An entry as one line of JSON.</summary>
    public static string Of(LedgerEntry entry) => JsonSerializer.Serialize(entry, Line);
}
