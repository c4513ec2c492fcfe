using System.CommandLine;
using CivilAffairsGraph.Load.Access;

namespace CivilAffairsGraph.Load;

/// <summary>The command line.</summary>
internal static class EntryPoint
{
    private const string Sqlite = "sqlite";
    private const string PostgreSql = "postgresql";

    private static Task<int> Main(string[] args)
    {
        var scale = Number("--scale", "Size of the sandbox, in times 30,000 marriage events.", 10, 1, 1000);
        var rounds = Number("--rounds", "How often each endpoint has its turn with each operation.", 5, 1, 100);
        var seconds = Number("--seconds", "Length of a turn.", 4, 1, 600);
        var connections = Number("--connections", "Connections that ask at the same time.", 4, 1, 256);
        var port = Number("--port", "First of the ports on 127.0.0.1 to listen on.", 5180, 1024, 65_000);
        var only = new Option<string[]>("--only") { Description = $"Operations to run: {string.Join(", ", Catalogue.All.Select(operation => operation.Name))}. Without it, all.", AllowMultipleArgumentsPerToken = true };
        var directory = new Option<string>("--directory") { Description = "Where the sandboxes are, each in a directory named by its scale; one that is missing is made.", DefaultValueFactory = _ => "bench/sandboxes" };
        var engine = new Option<string>("--engine") { Description = "Database that holds the sandbox.", DefaultValueFactory = _ => Sqlite };
        var connection = new Option<string?>("--connection") { Description = "With --engine postgresql: connection string of an empty database, or one that holds a sandbox, which is replaced unless it is the right one." };
        var grow = new Option<bool>("--grow") { Description = "Compares the sandbox of the scale with the one ten times larger instead of the endpoints with each other." };
        var overload = new Option<bool>("--overload") { Description = "Asks the gateway for three times what it can do, over 200 connections for a minute. Exit code 1 when a promise is broken." };
        var repeat = new Option<bool>("--repeat") { Description = "Compares the answer to a repeated request with the same bytes from the memory of a bare server. Exit code 1 when it stays below 0.85 of its requests/s." };
        var lookups = new Option<bool>("--lookups") { Description = "Compares look-ups with ledger and receipt with the same without, on SQLite, and asks batches of a thousand. Exit code 1 when a promise is broken." };
        var access = new Option<bool>("--access") { Description = "Compares the look-up of a person with the same by a gateway whose access was taken out, and says what the ledger adds, on SQLite. Exit code 1 when access costs more than 1.15 times." };
        var memory = new Option<bool>("--memory") { Description = "Sends a million different keys through the gateway's cache and watches its memory. Exit code 1 when the process reaches 500 MB." };
        only.AcceptOnlyFromAmong([.. Catalogue.All.Select(operation => operation.Name)]);
        var root = new RootCommand("Measures the gateway beside a hand-written endpoint over the same database. Exit code 1 when any answer is wrong.")
        {
            engine, connection, scale, rounds, seconds, connections, only, directory, port, grow, overload, repeat, lookups, access, memory,
        };
        root.Subcommands.Add(Serve());
        engine.AcceptOnlyFromAmong(Sqlite, PostgreSql);
        root.Validators.Add(result =>
        {
            var named = result.GetResult(engine)?.GetValueOrDefault<string>() == PostgreSql;
            if (named != (result.GetResult(connection)?.GetValueOrDefault<string?>() is not null))
            {
                result.AddError("--engine postgresql and --connection go together.");
            }
            else if (named && new[] { grow, lookups, access }.Any(run => result.GetResult(run)?.GetValueOrDefault<bool>() == true))
            {
                result.AddError("--grow, which needs two sandboxes, --lookups and --access measure on SQLite.");
            }

            if (new[] { grow, overload, repeat, lookups, access, memory }.Count(run => result.GetResult(run)?.GetValueOrDefault<bool>() == true) > 1)
            {
                result.AddError("--grow, --overload, --repeat, --lookups, --access and --memory are runs of their own.");
            }
        });
        root.SetAction((result, cancellationToken) => Benchmark.RunAsync(
            new LoadOptions
            {
                Scale = result.GetValue(scale),
                Rounds = result.GetValue(rounds),
                Turn = TimeSpan.FromSeconds(result.GetValue(seconds)),
                Connections = result.GetValue(connections),
                Port = result.GetValue(port),
                Only = result.GetValue(only) ?? [],
                Directory = result.GetRequiredValue(directory),
                Connection = result.GetValue(connection),
                Grow = result.GetValue(grow),
                Overload = result.GetValue(overload),
                Repeat = result.GetValue(repeat),
                Lookups = result.GetValue(lookups),
                Access = result.GetValue(access),
                Memory = result.GetValue(memory),
            },
            cancellationToken));
        return root.Parse(args).InvokeAsync();
    }

    /// <summary>What runs start in processes of their own.</summary>
    private static Command Serve()
    {
        var port = new Option<int>("--port") { Required = true };
        var open = new Option<bool>("--open");
        var serve = new Command("serve") { port, open };
        serve.Hidden = true;
        serve.SetAction((result, cancellationToken) => HostedGateway.ServeAsync(result.GetValue(port), result.GetValue(open), cancellationToken));
        return serve;
    }

    private static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = $"{description} {least} to {most}.", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < least || result.GetValue(option) > most)
            {
                result.AddError($"{name} is from {least} to {most}.");
            }
        });
        return option;
    }
}
