using System.Text;
using CivilAffairsGraph.Adapters.Caching;
using StackExchange.Redis;

namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>Tries in Redis, for all replicas, many by one round trip; null when Redis gave no answer. Names are keyed hashes of hashes.</summary>
/// <param name="store">Redis.</param>
/// <param name="keys">Hides who the client is, and whom it tries.</param>
internal sealed class RedisTries(RedisStore store, KeyRing keys)
{
    /// <summary>Takes tries.</summary>
    public async Task<IReadOnlyList<TryAnswer>?> TakeAsync(string client, IReadOnlyList<(Claim Claim, int Known, int Untold)> tries)
    {
        var answer = await store.RunAsync(TryScripts.Take, Keys(client, tries.Select(one => one.Claim)), () => [
            TryRules.Most, (long)TryRules.Lasting.TotalMilliseconds,
            .. tries.SelectMany(one => (RedisValue[])[Content(one.Claim), one.Known, one.Untold])]);
        return answer?.Count != 3 * tries.Count ? null
            : [.. answer.Chunk(3).Select(one => new TryAnswer(one[0] == 1, (int)one[1], TimeSpan.FromMilliseconds((long)one[2])))];
    }

    /// <summary>Settles tries.</summary>
    /// <returns>Whether Redis heard it.</returns>
    public async Task<bool> SettleAsync(string client, IReadOnlyList<(Claim Claim, bool IsTrue)> outcomes) =>
        await store.RunAsync(TryScripts.Settle, Keys(client, outcomes.Select(outcome => outcome.Claim)), () => [
            (long)TryRules.Lasting.TotalMilliseconds,
            .. outcomes.SelectMany(outcome => (RedisValue[])[Content(outcome.Claim), outcome.IsTrue ? 1 : 0])]) is not null;

    /// <summary>The braces say what decides on the server of a cluster, so that one script may use them all.</summary>
    private RedisKey[] Keys(string client, IEnumerable<Claim> claims)
    {
        var name = keys.Name(Encoding.UTF8.GetBytes($"tries of {client}"));
        return [.. claims.Select(claim => (RedisKey)$"{{{name}}}:{Hidden($"tries of {client} on {claim.Subject}")}")];
    }

    private RedisValue Content(Claim claim) => Hidden($"claim {claim.Content}");

    private string Hidden(string text) => keys.Name(Encoding.UTF8.GetBytes(text));
}
