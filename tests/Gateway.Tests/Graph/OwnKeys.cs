using System.Security.Cryptography;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>The keys without which nothing but a sandbox is served. For tests only.</summary>
internal static class OwnKeys
{
    public const string Ids = "dGVzdHMtb25seS1rZXktb2YtaWRzLS0tMzItYnl0ZXM=";

    /// <summary>With which a sandbox seals ids, for answers that are compared with its.</summary>
    public const string SandboxIds = "c2FuZGJveC1vbmx5LWtleS1vZi1pZHMtMzItYnl0ZXM=";

    public static string Signing { get; } = Key();

    public const string Issuer = "urn:tests";

    public static Dictionary<string, string> Settings => new() { ["Ids:Key"] = Ids, ["Signing:Key"] = Signing, ["Signing:Issuer"] = Issuer };

    /// <summary>The same on a command line.</summary>
    public static string[] Arguments => [.. Settings.Select(setting => $"--{setting.Key}={setting.Value}")];

    /// <summary>Settings with the keys.</summary>
    public static Dictionary<string, string> WithOwnKeys(this Dictionary<string, string> settings) => Settings.Concat(settings).ToDictionary();

    private static string Key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportPkcs8PrivateKey());
    }
}
