using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Sends cases and judges the answers: in time, no fault of the endpoint or a registry, JSON, known codes, no identity number in an error.</summary>
/// <param name="client">The endpoint, over registries that are all up.</param>
public sealed partial class Verdict(HttpClient client)
{
    // A fault of the endpoint, of a statement it made, or an answer that did not come: no request may cause one.
    private static readonly HashSet<string> Faults = [ErrorCodes.Internal, ErrorCodes.RegistryUnavailable, ErrorCodes.Timeout];

    // What a registry that answers too late is said to have done, by the read that waits and by those after it.
    private static readonly string[] Slow = ["did not answer within", "did not answer in time before", "than it answers within", "is left alone"];

    /// <summary>Longest time for one answer.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>How many answers carried which code; "OK" for those without errors.</summary>
    public ConcurrentDictionary<string, int> Codes { get; } = [];

    /// <summary>How many cases of which kind were sent, and how long their answers took in all.</summary>
    public ConcurrentDictionary<string, (int Count, TimeSpan Time)> Kinds { get; } = [];

    /// <summary>Sends one case.</summary>
    /// <exception cref="FuzzException">The answer is not as it must be.</exception>
    public async Task JudgeAsync(FuzzCase sent)
    {
        using var time = new CancellationTokenSource(Patience);
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var request = sent.ToRequest();
            using var response = await client.SendAsync(request, time.Token);
            Judge(sent, (int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(time.Token));
            var taken = Stopwatch.GetElapsedTime(started);
            Kinds.AddOrUpdate(sent.Kind, (1, taken), (_, sum) => (sum.Count + 1, sum.Time + taken));
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            throw new FuzzException($"No answer in {Patience.TotalSeconds} s to {sent}");
        }
    }

    private void Judge(FuzzCase sent, int status, byte[] body)
    {
        if (status >= 500)
        {
            throw new FuzzException($"Status {status} for {sent}\n{Encoding.UTF8.GetString(body)}");
        }

        if (sent.Method == "HEAD" && body.Length == 0)
        {
            return;
        }

        using var answer = Parse(sent, body);
        if (!answer.RootElement.TryGetProperty("errors", out var errors))
        {
            Codes.AddOrUpdate("OK", 1, (_, count) => count + 1);
            return;
        }

        foreach (var error in errors.EnumerateArray())
        {
            var code = error.GetProperty("extensions").GetProperty("code").GetString()!;
            Codes.AddOrUpdate(code, 1, (_, count) => count + 1);
            if (!ErrorCodes.All.Contains(code) || (Faults.Contains(code) && !IsSlow(error)) || IdentityNumber().IsMatch(error.GetRawText()))
            {
                throw new FuzzException($"{error.GetRawText()} for {sent}");
            }
        }
    }

    /// <summary>A statement was stopped at its time-out, as the contract says, or was not begun after one; one that the database refuses is a fault.</summary>
    private static bool IsSlow(JsonElement error) => Slow.Any(error.GetProperty("message").GetString()!.Contains);

    private static JsonDocument Parse(FuzzCase sent, byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new FuzzException($"No JSON for {sent}\n{Encoding.UTF8.GetString(body)}");
        }
    }

    [GeneratedRegex("[0-9]{15,}|[0-9]{17}[Xx]")]
    private static partial Regex IdentityNumber();
}
