namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>
/// What Redis does by itself, so that a decision is one round trip and nobody comes between. A client has three keys in one slot of a cluster: a hash
/// of what it owes at once, since when, and which day it is; a hash of what it used that day, by replica; the set of people of that day. Time is the server's.
/// </summary>
internal static class QuotaScripts
{
    /// <summary>A new day in China, or a lost hash, begins with nothing used and nobody known. A clock that is set back begins no day again.</summary>
    private const string Day = """
        local time = redis.call('TIME')
        local now = time[1] * 1000000 + time[2]
        local day = math.floor((time[1] + 28800) / 86400)
        local kept = redis.call('HMGET', KEYS[1], 'debt', 'at', 'day')
        if kept[3] and tonumber(kept[3]) >= day then
          day = tonumber(kept[3])
        else
          redis.call('UNLINK', KEYS[2], KEYS[3])
        end

        """;

    /// <summary>
    /// Values: cost, burst, cost given back in a second, cost of a day, time to live in ms; the replica, the day that it believes it is, what it granted on
    /// that day, of what it granted without Redis what is still owed, and what is owed and used at least as far as it heard. What it heard counts where Redis
    /// holds less, because it was away or was emptied. Answers whether it was granted, debt, use, day, people. A cost of 0 takes nothing.
    /// </summary>
    public const string Take = Day + """
        local debt = 0
        if kept[1] then
          debt = math.max(0, tonumber(kept[1]) - math.max(0, now - tonumber(kept[2])) * ARGV[3] / 1000000)
        end
        debt = math.max(debt, tonumber(ARGV[10])) + ARGV[9]
        local own = tonumber(redis.call('HGET', KEYS[2], ARGV[6]) or '0')
        local used = -own
        for _, other in ipairs(redis.call('HVALS', KEYS[2])) do
          used = used + other
        end
        if tonumber(ARGV[7]) == day then
          own = math.max(own, tonumber(ARGV[8]))
          used = math.max(used + own, tonumber(ARGV[11]))
        else
          used = used + own
        end
        local cost, granted = tonumber(ARGV[1]), 0
        if cost == 0 or (debt + cost <= ARGV[2] + 0.001 and used + cost <= tonumber(ARGV[4])) then
          debt, used, own, granted = debt + cost, used + cost, own + cost, 1
        end
        local owed = string.format('%.6f', debt)
        redis.call('HSET', KEYS[1], 'debt', owed, 'at', string.format('%.0f', now), 'day', day)
        redis.call('PEXPIRE', KEYS[1], ARGV[5])
        redis.call('HSET', KEYS[2], ARGV[6], string.format('%.0f', own))
        redis.call('PEXPIRE', KEYS[2], ARGV[5])
        return { granted, owed, string.format('%.0f', used), day, redis.call('SCARD', KEYS[3]) }
        """;

    /// <summary>
    /// Values: most people of a day, time to live in ms, how many the replica last heard of, the day that it believes it is, how many of
    /// the people that follow it has granted by itself since; those people, then the people asked for.
    /// Answers 1 or 0 for granted or not, or -1 for a set that lost people, then how many it holds, and the day.
    /// </summary>
    public const string Disclose = Day + """
        local first = 6 + ARGV[5]
        if tonumber(ARGV[4]) == day then
          for i = 6, first - 1 do
            redis.call('SADD', KEYS[3], ARGV[i])
          end
          if redis.call('SCARD', KEYS[3]) < tonumber(ARGV[3]) then
            return { -1, 0, day }
          end
        end
        local count, new = redis.call('SCARD', KEYS[3]), {}
        for i = first, #ARGV do
          if redis.call('SISMEMBER', KEYS[3], ARGV[i]) == 0 then
            new[#new + 1] = ARGV[i]
          end
        end
        local granted = 0
        if count + #new <= tonumber(ARGV[1]) then
          granted = 1
          for i = 1, #new do
            redis.call('SADD', KEYS[3], new[i])
          end
        end
        redis.call('HSET', KEYS[1], 'debt', kept[1] or '0', 'at', kept[2] or string.format('%.0f', now), 'day', day)
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        redis.call('PEXPIRE', KEYS[3], ARGV[2])
        return { granted, redis.call('SCARD', KEYS[3]), day }
        """;
}
