using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace CivilAffairsGraph.Differential;

/// <summary>
/// Two gateways that remember and one that does not, over the same registries, which change meanwhile. Every answer of the first two must be one that
/// the third would have given at some instant not longer before the request than the bound.
/// </summary>
public sealed class DifferentialRun : IAsyncDisposable
{
    private const int FirstDatabase = 9;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);
    private readonly Random random;
    private readonly Registers registers;
    private readonly Subjects subjects;
    private readonly Hub source;
    private readonly Hub[] replicas;
    private readonly Dictionary<(int Replica, Question Question), int> given = [];
    private readonly List<(int Replica, Question Question)> outdated = [];
    private readonly string? redis;
    private readonly int database;

    /// <param name="seed">Start of every random choice.</param>
    /// <param name="directory">A copy of a sandbox that nobody else reads.</param>
    /// <param name="redis">A Redis whose database 9, or a later one, is the run's own; null for none.</param>
    /// <param name="services">Services of the gateways that remember; null for none.</param>
    /// <param name="lane">Which of those that go side by side, from 0: its database is so many after 9.</param>
    /// <param name="recorded">Whether the gateways that remember record what they disclose. What is right does not depend on it.</param>
    public DifferentialRun(int seed, string directory, string? redis, Action<IServiceCollection>? services = null, int lane = 0, bool recorded = true)
    {
        (random, registers, this.redis, database) = (new Random(seed), new Registers(directory), redis, FirstDatabase + lane);
        subjects = new Subjects(registers);
        source = new Hub(Source(directory), null);
        var remembering = Settings(directory, recorded, new()
        {
            ["Cache:Enabled"] = "true", ["Cache:TimeToLive"] = "01:00:00", ["Cache:Redis:Configuration"] = redis is null ? "" : $"{redis},defaultDatabase={database}",
        });
        replicas = [.. Enumerable.Range(0, 2).Select(_ => new Hub(remembering, services))];
    }

    /// <summary>Makes a sandbox for a run.</summary>
    /// <param name="directory">Where; empty.</param>
    /// <param name="rows">Highest number of a row that stays in the large tables; null for all.</param>
    public static async Task CreateSandboxAsync(string directory, long? rows = null)
    {
        await using (var hub = new Hub(Source(directory), null))
        {
            await hub.StartAsync();
        }

        if (rows is { } highest)
        {
            using var registers = new Registers(directory);
            registers.Keep(highest);
        }
    }

    /// <summary>Runs some steps.</summary>
    /// <param name="steps">Questions, changes, emptyings of Redis and restarts together.</param>
    /// <param name="report">Told what is found.</param>
    /// <param name="stepped">Called after each step.</param>
    /// <param name="cancellationToken">Ends it before.</param>
    public async Task RunAsync(int steps, DifferentialReport report, Action? stepped, CancellationToken cancellationToken)
    {
        await Task.WhenAll(replicas.Append(source).Select(hub => hub.StartAsync()));
        await LearnAsync(subjects.Questions, cancellationToken);
        for (var step = 0; step < steps; step++)
        {
            await (random.Next(1_000) switch
            {
                < 80 => ChangeAsync(step, report, cancellationToken),
                80 => FlushAsync(report),
                81 when random.Next(4) == 0 => RestartAsync(report),
                _ => AskAsync(report, cancellationToken),
            });
            stepped?.Invoke();
        }
    }

    /// <summary>Ends the gateways.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var hub in replicas.Append(source))
        {
            await hub.DisposeAsync();
        }

        registers.Dispose();
    }

    private async Task ChangeAsync(int step, DifferentialReport report, CancellationToken cancellationToken)
    {
        var change = subjects.Changes[random.Next(subjects.Changes.Count)];
        registers.Run(change.Part, change.Sql(step));
        report.AddEvent(writes: 1);
        await LearnAsync(subjects.Questions.Where(question => change.Topics.Contains(question.Topic)), cancellationToken);
    }

    private async Task LearnAsync(IEnumerable<Question> questions, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
        {
            var before = question.Version;
            question.Learn((await source.AskAsync(question.Body, cancellationToken)).Text);
            if (question.Version > before)
            {
                outdated.AddRange(Enumerable.Range(0, replicas.Length).Select(replica => (replica, question)));
            }
        }
    }

    private async Task AskAsync(DifferentialReport report, CancellationToken cancellationToken)
    {
        var (replica, question) = Next();
        var asked = Stopwatch.GetTimestamp();
        var (answer, remembered) = await replicas[replica].AskAsync(question.Body, cancellationToken);
        var late = question.StaleAt(answer, asked);
        if (late is null || late > Bound || answer.Contains("\"errors\"", StringComparison.Ordinal))
        {
            report.AddDifference($"{question.Body}: {(late is null ? "never right" : $"{late.Value.TotalSeconds:0.0} s late")}: {answer}\n  right now: {question.Now}");
        }

        report.AddAnswer(remembered, question.Version > given.GetValueOrDefault((replica, question), question.Version), late ?? TimeSpan.Zero);
        given[(replica, question)] = late == TimeSpan.Zero ? question.Version : given.GetValueOrDefault((replica, question), question.Version);
    }

    /// <summary>Most often something whose answer has changed, because that is where mistakes are.</summary>
    private (int Replica, Question Question) Next()
    {
        if (outdated.Count > 0 && random.Next(3) > 0)
        {
            var i = random.Next(Math.Max(0, outdated.Count - 20), outdated.Count);
            var chosen = outdated[i];
            outdated.RemoveAt(i);
            return chosen;
        }

        return (random.Next(replicas.Length), subjects.Questions[random.Next(subjects.Questions.Count)]);
    }

    private async Task FlushAsync(DifferentialReport report)
    {
        if (redis is not null)
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync($"{redis},allowAdmin=true");
            await connection.GetServers()[0].FlushDatabaseAsync(database);
            report.AddEvent(flushes: 1);
        }
    }

    private async Task RestartAsync(DifferentialReport report)
    {
        await replicas[random.Next(replicas.Length)].StartAsync();
        report.AddEvent(restarts: 1);
    }

    private static Dictionary<string, string> Source(string directory) => Settings(directory, recorded: false, new() { ["Cache:Enabled"] = "false" });

    private static Dictionary<string, string> Settings(string directory, bool recorded, Dictionary<string, string> cache) => new(cache)
    {
        ["Sandbox:Directory"] = directory,
        ["Sandbox:Unrecorded"] = recorded ? "false" : "true",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Limits:RequestTime"] = "00:10:00",
    };
}
