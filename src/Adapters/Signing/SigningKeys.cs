using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>The keys that are configured.</summary>
/// <param name="Private">Signs.</param>
/// <param name="Public">Check: the one that signs first, then the others.</param>
internal sealed record SigningKeys(ECParameters Private, IReadOnlyList<EcPublicKey> Public)
{
    private const int LongestFile = 16_384;

    /// <summary>Reads them.</summary>
    /// <param name="options">What is configured.</param>
    /// <param name="mistakes">Takes everything that is wrong.</param>
    /// <returns>Null where anything is.</returns>
    public static SigningKeys? Read(SigningOptions options, ICollection<string> mistakes)
    {
        var own = ReadOwn(options, mistakes);
        var retired = options.RetiredKeys.Select((text, index) => ReadRetired(text, index, mistakes)).OfType<EcPublicKey>().ToList();
        return mistakes.Count == 0 && own is { } key ? new(key, [.. retired.Prepend(EcPublicKey.Of(key.Q.X, key.Q.Y)!).DistinctBy(one => one.KeyId)]) : null;
    }

    private static ECParameters? ReadOwn(SigningOptions options, ICollection<string> mistakes)
    {
        var setting = options.Key.Length > 0 ? "Signing:Key" : "Signing:KeyFile";
        if (options.Key.Length > 0 == options.KeyFile.Length > 0)
        {
            mistakes.Add(options.Key.Length > 0
                ? "Signing:Key and Signing:KeyFile are both given. Give one."
                : "Signing:Key and Signing:KeyFile are both empty. Receipts and the ledger are signed with a key of the hub's own; make one with 'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing.pem'.");
            return null;
        }

        var text = options.Key.Length > 0 ? options.Key : ReadFile(options.KeyFile, setting, mistakes);
        var key = text is null ? null : KeyTexts.Private(text);
        if (text is not null && key is null)
        {
            mistakes.Add($"{setting} holds no private key on P-256 that can be read: PEM, or PKCS#8 in base64, not encrypted.");
        }

        return key;
    }

    private static EcPublicKey? ReadRetired(string given, int index, ICollection<string> mistakes)
    {
        var setting = $"Signing:RetiredKeys:{index}";
        var text = SigningOptions.IsText(given) ? given : ReadFile(given, setting, mistakes);
        var key = text is null ? null : KeyTexts.Public(text);
        if (text is not null && key is null)
        {
            mistakes.Add($"{setting} is no public key on P-256. Only its public part belongs here; 'openssl pkey -in signing.pem -pubout' prints it.");
        }

        return key;
    }

    private static string? ReadFile(string path, string setting, ICollection<string> mistakes)
    {
        try
        {
            if (new FileInfo(path).Length <= LongestFile)
            {
                return File.ReadAllText(path).Trim();
            }

            mistakes.Add($"{setting} names a file too large for a key.");
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            mistakes.Add($"{setting} names a file that cannot be read ({unread.GetType().Name}).");
        }

        return null;
    }
}
