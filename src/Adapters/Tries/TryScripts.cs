namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>
/// What Redis does by itself, so that nobody comes between. Each subject of a client is a hash: <c>failed</c>, and a field for each claim that is looked at.
/// The keys of a client lie in one slot of a cluster.
/// </summary>
internal static class TryScripts
{
    /// <summary>
    /// Values: most vain claims, time to live in ms; then for each key its claim, the vain claims the replica last heard of (more than are here where Redis
    /// lost them), and those it has not told. Answers for each key 1 or 0 for granted or not, the vain claims, and how long they count in ms.
    /// </summary>
    public const string Take = """
        local answers = {}
        for i = 1, #KEYS do
          local at = 3 * i
          local failed = math.max(tonumber(redis.call('HGET', KEYS[i], 'failed') or '0'), tonumber(ARGV[at + 1])) + tonumber(ARGV[at + 2])
          if failed > 0 then
            redis.call('HSET', KEYS[i], 'failed', failed)
          end
          local others = redis.call('HLEN', KEYS[i]) - redis.call('HEXISTS', KEYS[i], 'failed') - redis.call('HEXISTS', KEYS[i], ARGV[at])
          local granted = 0
          if failed + others < tonumber(ARGV[1]) then
            granted = 1
            redis.call('HSET', KEYS[i], ARGV[at], '1')
          end
          if redis.call('PTTL', KEYS[i]) < 0 or tonumber(ARGV[at + 2]) > 0 then
            redis.call('PEXPIRE', KEYS[i], ARGV[2])
          end
          answers[3 * i - 2], answers[3 * i - 1], answers[3 * i] = granted, failed, math.max(redis.call('PTTL', KEYS[i]), 0)
        end
        return answers
        """;

    /// <summary>Values: time to live in ms; then for each key its claim, and 1 or 0 for true or not. Answers how many there were.</summary>
    public const string Settle = """
        for i = 1, #KEYS do
          redis.call('HDEL', KEYS[i], ARGV[2 * i])
          if ARGV[2 * i + 1] == '0' then
            redis.call('HINCRBY', KEYS[i], 'failed', 1)
            redis.call('PEXPIRE', KEYS[i], ARGV[1])
          end
        end
        return { #KEYS }
        """;
}
