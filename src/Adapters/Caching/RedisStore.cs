using System.Diagnostics;
using CivilAffairsGraph.Adapters.Telemetry;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>
/// Bytes in Redis, many by one round trip. Whatever goes wrong there is nothing found, and never waited for longer than the time-out; after two faults
/// Redis is left alone for a second, then tried by one request. Safe to call from several threads at once.
/// </summary>
internal sealed class RedisStore : IAsyncDisposable
{
    /// <summary>Values on their way to Redis; above that the next are not written: an answer never waits for them.</summary>
    private const int MostOutstanding = 20_000;

    private readonly CacheMetrics metrics;
    private readonly RedisBreaker breaker;
    private readonly Task<ConnectionMultiplexer> connecting;
    private int outstanding;

    public RedisStore(RedisOptions options, CacheMetrics metrics, ILogger logger)
    {
        (Timeout, this.metrics, breaker) = (options.Timeout, metrics, new RedisBreaker(logger));
        var configuration = ConfigurationOptions.Parse(options.Configuration);
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ClientName = "civil-affairs-graph";
        connecting = ConnectionMultiplexer.ConnectAsync(configuration);
    }

    /// <summary>Longest time for one round trip.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>The values of the names, in their order; null where there is none, and all null when Redis does not answer in time.</summary>
    public async Task<IReadOnlyList<RedisValue>> GetAsync(RedisKey[] names, CancellationToken cancellationToken)
    {
        using var span = Span("redis get", names.Length);
        var began = Stopwatch.GetTimestamp();
        var values = await breaker.AskAsync(() => ReadAsync(names)).WaitAsync(cancellationToken);
        metrics.Asked(Stopwatch.GetElapsedTime(began), values is null);
        span?.SetStatus(values is null ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        return values ?? new RedisValue[names.Length];
    }

    /// <summary>Stores values without waiting for it.</summary>
    /// <param name="count">How many.</param>
    /// <param name="values">Makes them, outside the caller's time.</param>
    /// <param name="timeToLive">When Redis forgets them.</param>
    public void Set(int count, Func<IReadOnlyList<KeyValuePair<RedisKey, RedisValue>>> values, TimeSpan timeToLive)
    {
        if (breaker.IsOpen || Volatile.Read(ref outstanding) > MostOutstanding)
        {
            metrics.Dropped(count);
            return;
        }

        Interlocked.Add(ref outstanding, count);
        _ = Task.Run(async () =>
        {
            using var span = Span("redis set", count);
            try
            {
                var written = await breaker.AskAsync(() => WriteAsync(values(), timeToLive));
                span?.SetStatus(written is null ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            }
            finally
            {
                Interlocked.Add(ref outstanding, -count);
            }
        });
    }

    /// <summary>What a script answers, whose keys lie on one server and whose values are gathered when Redis is asked; null when Redis does not answer in time, or refuses to write. Not cancelled: it may have run.</summary>
    public async Task<IReadOnlyList<RedisValue>?> RunAsync(string script, RedisKey[] keys, Func<RedisValue[]> values)
    {
        using var span = Span("redis script", keys.Length);
        var began = Stopwatch.GetTimestamp();
        var answer = await breaker.AskAsync(() => EvaluateAsync(script, keys, values()));
        if (answer is not { Count: > 0 })
        {
            metrics.Asked(Stopwatch.GetElapsedTime(began), failed: true);
            span?.SetStatus(ActivityStatusCode.Error);
            return null;
        }

        return answer;
    }

    /// <summary>Sends a message to whoever hears, without waiting for it; nothing while Redis is left alone.</summary>
    public void Tell(string channel, string message) => _ = breaker.AskAsync(() => PublishAsync(channel, message));

    /// <summary>Hears messages from now on, whenever Redis is there: those sent while it was away are lost.</summary>
    public async Task HearAsync(string channel, Action<string> hear, CancellationToken cancellationToken)
    {
        var connection = await connecting.WaitAsync(cancellationToken);
        await connection.GetSubscriber().SubscribeAsync(RedisChannel.Literal(channel), (_, message) => hear((string)message!), CommandFlags.FireAndForget);
    }

    public async ValueTask DisposeAsync()
    {
        // What cannot be reached is not waited for.
        if (await Task.WhenAny(connecting, Task.Delay(Timeout)) == connecting && connecting.IsCompletedSuccessfully)
        {
            await connecting.Result.DisposeAsync();
        }
    }

    private static Activity? Span(string name, int keys) => Tracing.Source.StartActivity(name, ActivityKind.Client)?.SetTag("cag.keys", keys);

    /// <summary>A cluster's keys lie on many servers: there one GET a key, all sent before the first answer is waited for.</summary>
    private async Task<IReadOnlyList<RedisValue>> ReadAsync(RedisKey[] names)
    {
        var connection = await connecting.WaitAsync(Timeout);
        var database = connection.GetDatabase();
        var read = connection.GetServers().Any(server => server.ServerType == ServerType.Cluster)
            ? Task.WhenAll(names.Select(name => database.StringGetAsync(name)))
            : database.StringGetAsync(names);
        return await read.WaitAsync(Timeout);
    }

    private async Task<IReadOnlyList<RedisValue>> EvaluateAsync(string script, RedisKey[] keys, RedisValue[] values)
    {
        var database = (await connecting.WaitAsync(Timeout)).GetDatabase();
        try
        {
            return (RedisValue[])(await database.ScriptEvaluateAsync(script, keys, values).WaitAsync(Timeout))!;
        }
        catch (RedisServerException)
        {
            // As below: reading goes on.
            return [];
        }
    }

    private async Task<IReadOnlyList<RedisValue>> PublishAsync(string channel, string message)
    {
        using var span = Span("redis publish", 1);
        var connection = await connecting.WaitAsync(Timeout);
        try
        {
            await connection.GetSubscriber().PublishAsync(RedisChannel.Literal(channel), message).WaitAsync(Timeout);
        }
        catch (RedisServerException)
        {
            // Redis answers and refuses, for want of a permission: entries are read and written all the same.
        }

        return [];
    }

    private async Task<IReadOnlyList<RedisValue>> WriteAsync(IReadOnlyList<KeyValuePair<RedisKey, RedisValue>> values, TimeSpan timeToLive)
    {
        var database = (await connecting.WaitAsync(Timeout)).GetDatabase();
        try
        {
            await Task.WhenAll(values.Select(value => database.StringSetAsync(value.Key, value.Value, timeToLive))).WaitAsync(Timeout);
        }
        catch (RedisServerException)
        {
            // Redis answers and refuses, for want of memory or on a replica of its own: reading goes on.
            metrics.Dropped(values.Count);
        }

        return [];
    }
}
