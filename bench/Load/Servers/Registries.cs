using System.Globalization;
using System.Security.Cryptography;

namespace CivilAffairsGraph.Load.Servers;

/// <summary>The registries of one sandbox on one engine, and how the endpoints are told of them.</summary>
/// <param name="Engine">For people.</param>
/// <param name="Files">Directory of the sandbox on SQLite, which cases are chosen from whatever the engine: the rows are the same.</param>
/// <param name="Source">For the hand-written endpoint.</param>
/// <param name="Settings">Configuration of the gateway.</param>
internal sealed record Registries(string Engine, string Files, string Source, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Ids over a sandbox hide nothing; the gateway asks for a key where it cannot see that it is one.</summary>
    private const string Key = "c2FuZGJveC1vbmx5LWtleS1vZi1pZHMtMzItYnl0ZXM=";

    private const string Cache = "Cache:Enabled";
    private const string Ledgerless = "Sandbox:Unrecorded";

    private static readonly Dictionary<string, string> Schemas = new()
    {
        ["Marriage"] = "marriage",
        ["PlaceName"] = "place_name",
        ["SocialOrganization"] = "social_organization",
        ["Burial"] = "burial",
    };

    /// <summary>The sandbox in files.</summary>
    public static Registries Sqlite(string directory, int scale) => new(
        "SQLite",
        directory,
        directory,
        new Dictionary<string, string>(Usual) { ["Sandbox:Directory"] = directory, ["Sandbox:Scale"] = scale.ToString(CultureInfo.InvariantCulture) });

    /// <summary>The sandbox in a database of PostgreSQL.</summary>
    public static Registries PostgreSql(string directory, string connectionString) => new(
        "PostgreSQL",
        directory,
        connectionString,
        new Dictionary<string, string>(Usual.Concat(Schemas.SelectMany(registry => new KeyValuePair<string, string>[]
        {
            new($"Registries:{registry.Key}:Engine", "PostgreSql"),
            new($"Registries:{registry.Key}:ConnectionString", connectionString),
            new($"Registries:{registry.Key}:Schema", registry.Value),
        }))) { ["Ids:Key"] = Key, ["Signing:Key"] = SigningKey(), ["Signing:Issuer"] = "urn:bench" });

    /// <summary>The same with the gateway's own limits.</summary>
    public Registries WithUsualLimits() => this with { Settings = Settings.Where(setting => !Patient.ContainsKey(setting.Key)).ToDictionary() };

    /// <summary>A slow machine is no failure here: every answer must be whole.</summary>
    private static Dictionary<string, string> Patient { get; } = new(Schemas.Keys.Select(registry => KeyValuePair.Create($"Registries:{registry}:QueryTimeout", "00:01:00")))
    {
        ["Limits:QueuedRequests"] = "256",
        ["Limits:QueuedInOverload"] = "256",
    };

    /// <summary>The same with answers that are remembered.</summary>
    public Registries Remembering() => With(Cache, "true");

    /// <summary>The same with a page of what was counted.</summary>
    public Registries Counted(int port) => With("Telemetry:Prometheus:Port", port.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether what is disclosed is recorded.</summary>
    public bool AreRecorded => !Settings.ContainsKey(Ledgerless);

    /// <summary>The same with a gateway that records nothing, as the hand-written endpoint does. The gateway lets that be over the sandbox's files alone: over a server nothing changes.</summary>
    public Registries Unrecorded() => Source == Files ? With(Ledgerless, "true") : this;

    /// <summary>The same with a gateway that records what it discloses, as it ships.</summary>
    public Registries Recorded() => this with { Settings = Settings.Where(setting => setting.Key != Ledgerless).ToDictionary() };

    private Registries With(string setting, string value) => this with { Settings = new Dictionary<string, string>(Settings) { [setting] = value } };

    // What is measured is the work for an answer, unless a run says otherwise.
    private static IEnumerable<KeyValuePair<string, string>> Usual => [.. Patient, new("Logging:LogLevel:Default", "Warning"), new(Cache, "false")];

    private static string SigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportPkcs8PrivateKey());
    }
}
