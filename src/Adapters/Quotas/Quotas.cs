using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>
/// Quotas counted in Redis, and by the replica for its share where Redis is away. What a replica keeps is a few numbers for each client that asked since
/// it started, and the people of the day about whom that client learnt. A question is not cancelled: it ends by itself, and what was told must be known.
/// </summary>
internal sealed class Quotas : IQuotas, IDisposable
{
    private const string Cost = "cost";
    private const string People = "people";
    private readonly ConcurrentDictionary<string, ClientUse> uses = new(StringComparer.Ordinal);
    private readonly RedisQuotas? redis;
    private readonly TimeProvider clock;
    private readonly int replicas;
    private readonly QuotaMetrics metrics;

    /// <param name="redis">Quotas in Redis; null for none.</param>
    /// <param name="clock">Time of this replica.</param>
    /// <param name="replicas">How many share the quotas.</param>
    public Quotas(RedisQuotas? redis, TimeProvider clock, int replicas) =>
        (this.redis, this.clock, this.replicas, metrics) = (redis, clock, replicas, new QuotaMetrics(this));

    public async ValueTask<QuotaState> TakeAsync(Client client, long cost, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cost, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var (state, byRedis) = await DecideAsync(client, cost);
        metrics.Decided(Cost, byRedis, state.Granted);
        return state;
    }

    public async ValueTask<QuotaState> PeekAsync(Client client, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return (await DecideAsync(client, 0)).State;
    }

    public async ValueTask<bool> DiscloseAsync(Client client, IReadOnlyCollection<long> subjects, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var known = UseOf(client).Subjects;
        var fresh = known.Fresh(subjects);
        if (fresh.Count == 0)
        {
            return true;
        }

        var answer = await AskAsync(client, known, fresh);
        var granted = answer?.Granted ?? known.Disclose(client.Quota, fresh);
        metrics.Decided(People, answer is not null, granted);
        return granted;
    }

    public void Dispose() => metrics.Dispose();

    private ValueTask<(QuotaState State, bool ByRedis)> DecideAsync(Client client, long cost) =>
        redis is null ? new((TakeOfShare(UseOf(client), client.Quota, cost), false)) : DecideAsync(redis, client, cost);

    private async ValueTask<(QuotaState State, bool ByRedis)> DecideAsync(RedisQuotas redis, Client client, long cost)
    {
        var (use, quota) = (UseOf(client), client.Quota);
        var (budget, subjects) = use;
        var untold = budget.Tell(quota);
        if (await redis.TakeAsync(client, cost, untold) is not { } told)
        {
            budget.Withdraw(quota, untold);
            return (TakeOfShare(use, quota, cost), false);
        }

        budget.Learn(quota, cost, untold, told);
        subjects.Learn(told);
        var left = subjects.Left(quota, told.Subjects);
        return (quota.State(cost, told.Granted, quota.Burst - told.Debt, quota.PerDay - told.Used, left, told.Debt + cost - quota.Burst, clock.GetUtcNow()), true);
    }

    /// <summary>What is to be told is gathered only when Redis is asked: while it is away it grows with every person.</summary>
    private async Task<Disclosed?> AskAsync(Client client, ClientSubjects known, IReadOnlyList<long> fresh)
    {
        if (redis is null)
        {
            return null;
        }

        Disclosure? asked = null;
        var answer = await redis.DiscloseAsync(client, () => asked = known.Ask(fresh));
        if (answer is { IsLost: true })
        {
            answer = await redis.DiscloseAsync(client, () => asked = known.AskAgain(fresh));
        }

        if (answer is not null)
        {
            known.Learn(asked!, answer);
        }

        return answer;
    }

    private static QuotaState TakeOfShare(ClientUse use, ClientQuota quota, long cost) => use.Budget.Take(quota, cost, use.Subjects.LeftOfShare(quota));

    private ClientUse UseOf(Client client) =>
        uses.GetOrAdd(client.Id, static (_, own) => new(new(own.clock, own.replicas), new(own.clock, own.replicas)), (clock, replicas));
}
