using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Schemas.Lookups;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>Signs receipts with the key of the hub.</summary>
/// <param name="signer">Who signs.</param>
/// <param name="options">In whose name.</param>
/// <param name="clock">When.</param>
/// <param name="heads">How far the ledger has come; absent where there is none.</param>
internal sealed class SignedReceipts(ISigner signer, IOptions<SigningOptions> options, TimeProvider clock, ILedgerHeads? heads = null) : IReceipts
{
    private readonly string header = Part(new ReceiptHeader(signer.Algorithm, signer.KeyId, ReceiptHeader.Receipt));

    /// <inheritdoc/>
    public string Issue(Certified certified)
    {
        var salt = RandomNumberGenerator.GetBytes(QuestionHash.SaltSize);
        var claims = new ReceiptClaims(
            options.Value.Issuer,
            clock.GetUtcNow().ToUnixTimeSeconds(),
            certified.Lookup,
            QuestionHash.Of(salt, certified.Lookup, certified.Question),
            Base64Url.EncodeToString(salt),
            certified.Answer,
            certified.AsOf,
            certified.Entry,
            ReceiptHead.Of(heads?.Current));
        var content = $"{header}.{Part(claims)}";
        return $"{content}.{Base64Url.EncodeToString(signer.Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value, ReceiptJson.Options));
}
