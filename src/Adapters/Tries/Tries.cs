using System.Collections.Concurrent;

namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>Tries counted in Redis, and by each replica for itself while Redis is away.</summary>
/// <param name="redis">Tries in Redis; null for none.</param>
/// <param name="clock">Time of this replica.</param>
internal sealed class Tries(RedisTries? redis, TimeProvider clock) : ITries
{
    /// <summary>How many subjects are begun between two looks for those that are over.</summary>
    private const int SweepEvery = 1_000;

    private readonly ConcurrentDictionary<(string Client, UInt128 Subject), SubjectTries> known = new();
    private int begun;

    public async ValueTask<IReadOnlyList<bool>> TakeAsync(string client, IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (claims.Count == 0)
        {
            return [];
        }

        Sweep(claims.Count);
        var asked = clock.GetUtcNow();
        (Claim Claim, int Known, int Untold)[] tries = [.. claims.Select(claim => At(client, claim, tries => (claim, tries.Known, tries.Untold)))];
        // Two claims about one subject tell Redis once.
        tries = [.. tries.Select((one, place) => tries.Take(place).Any(other => other.Claim.Subject == one.Claim.Subject) ? one with { Known = 0, Untold = 0 } : one)];
        var answers = redis is null ? null : await redis.TakeAsync(client, tries);
        return answers is null
            ? [.. claims.Select(claim => At(client, claim, tries => tries.Take(claim.Content, clock.GetUtcNow())))]
            : [.. tries.Zip(answers, (one, answer) => Learn(client, one, answer, asked))];
    }

    public async ValueTask SettleAsync(string client, IReadOnlyList<(Claim Claim, bool IsTrue)> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        var asked = clock.GetUtcNow();
        var isHeard = redis is not null && await redis.SettleAsync(client, outcomes);
        foreach (var (claim, isTrue) in outcomes)
        {
            At(client, claim, tries =>
            {
                if (isHeard)
                {
                    tries.Settle(claim.Content, isTrue, asked);
                }
                else
                {
                    tries.SettleAlone(claim.Content, isTrue, asked);
                }

                return isTrue;
            });
        }
    }

    /// <summary>What Redis keeps ends there no earlier than here, or the replica would make it begin anew.</summary>
    private bool Learn(string client, (Claim Claim, int Known, int Untold) one, TryAnswer answer, DateTimeOffset asked) => At(client, one.Claim, tries =>
    {
        tries.Learn(one.Claim.Content, one.Untold, answer, asked);
        return answer.Granted;
    });

    /// <summary>What is over begins anew, also where it was not swept yet.</summary>
    private T At<T>(string client, Claim claim, Func<SubjectTries, T> use)
    {
        while (true)
        {
            var tries = known.GetOrAdd((client, claim.Subject), static _ => new());
            lock (tries)
            {
                if (!known.TryGetValue((client, claim.Subject), out var current) || !ReferenceEquals(current, tries))
                {
                    continue;
                }

                if (tries.IsOver(clock.GetUtcNow()))
                {
                    tries.Reset();
                }

                return use(tries);
            }
        }
    }

    private void Sweep(int more)
    {
        if (Interlocked.Add(ref begun, more) < SweepEvery)
        {
            return;
        }

        Volatile.Write(ref begun, 0);
        foreach (var (key, tries) in known)
        {
            lock (tries)
            {
                if (tries.IsOver(clock.GetUtcNow()))
                {
                    known.TryRemove(new(key, tries));
                }
            }
        }
    }
}
