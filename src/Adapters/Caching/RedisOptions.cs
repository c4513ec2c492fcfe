using System.ComponentModel.DataAnnotations;
using StackExchange.Redis;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>The Redis that replicas share. Bound from the section <c>Cache:Redis</c>.</summary>
public sealed class RedisOptions : IValidatableObject
{
    private const int KeySize = 32;

    /// <summary>Servers and settings as StackExchange.Redis reads them, such as <c>10.0.0.5:6379,password=…</c>; empty for no Redis. Secret: never logged.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>Keys of 32 bytes, base64. Secret. The first seals, all open; the last also makes the names, so that a new key is put first and the old one is taken away later.</summary>
    public string[] Keys { get; set; } = [];

    /// <summary>Longest time for one round trip: 10 ms to 5 s, default 100 ms. What takes longer is read from the registry.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:05")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Configuration.Length > 0 && !IsConfiguration())
        {
            yield return new("Cache:Redis:Configuration is not a configuration of StackExchange.Redis.", [nameof(Configuration)]);
        }

        if (Configuration.Length > 0 && Keys.Length == 0)
        {
            yield return new("Cache:Redis:Keys is empty: give at least one key of 32 bytes, base64, the same on all replicas.", [nameof(Keys)]);
        }

        foreach (var (_, i) in Keys.Select((key, i) => (key, i)).Where(entry => !IsKey(entry.key)))
        {
            yield return new($"Cache:Redis:Keys:{i} is not a key of 32 bytes, base64.", [nameof(Keys)]);
        }
    }

    private static bool IsKey(string key) => Convert.TryFromBase64String(key, new byte[key.Length], out var size) && size == KeySize;

    /// <summary>The library's own message may repeat the password.</summary>
    private bool IsConfiguration()
    {
        try
        {
            return ConfigurationOptions.Parse(Configuration).EndPoints.Count > 0;
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
