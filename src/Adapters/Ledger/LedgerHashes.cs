using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>
/// What of each row is hashed: a JSON array of texts and numbers in UTF-8, in which nothing is escaped that need not be. <c>docs/ledger.md</c> says the
/// same to whoever checks without this code. Rows ever written are hashed so: never change it, only add another form.
/// </summary>
internal static class LedgerHashes
{
    /// <summary>Stands where there is nothing before.</summary>
    public static readonly string None = new('0', 64);

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The leaf of an entry.</summary>
    public static byte[] Leaf(LedgerEntryRow row) => MerkleTree.Leaf(Bytes(
        row.Chain, row.Number, row.Id, row.At, row.Client, row.Purpose, row.Case, row.Subject, row.Fields, row.Sources, row.Operation, row.Result));

    /// <summary>Hash of a batch.</summary>
    public static byte[] Of(LedgerBatchRow row) =>
        SHA256.HashData(Bytes("batch", row.Chain, row.Number, row.First, row.Count, row.At, row.Root, row.Previous, row.KeyId));

    /// <summary>Hash of a checkpoint.</summary>
    public static byte[] Of(LedgerCheckpointRow row) => SHA256.HashData(Bytes("checkpoint", row.Number, row.At, row.Heads, row.Previous, row.KeyId));

    /// <summary>Hash of a truncation.</summary>
    public static byte[] Of(LedgerTruncationRow row) => SHA256.HashData(Bytes("truncation", row.Chain, row.Batch, row.BatchHash, row.Before, row.At, row.KeyId));

    /// <summary>A hash as it is kept.</summary>
    public static string Text(byte[] hash) => Convert.ToHexStringLower(hash);

    private static ReadOnlySpan<byte> Bytes(params ReadOnlySpan<object> parts)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(bytes, Plain);
        json.WriteStartArray();
        foreach (var part in parts)
        {
            if (part is string text)
            {
                json.WriteStringValue(text);
            }
            else
            {
                json.WriteNumberValue(Convert.ToInt64(part, CultureInfo.InvariantCulture));
            }
        }

        json.WriteEndArray();
        json.Flush();
        return bytes.WrittenSpan;
    }
}
