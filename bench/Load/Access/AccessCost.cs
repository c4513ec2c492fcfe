using System.Globalization;
using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Reports;
using CivilAffairsGraph.Load.Rounds;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load.Access;

/// <summary>What a request about a person costs more because of who may see what, and because it is recorded.</summary>
internal static class AccessCost
{
    private const double Allowed = 1.15;
    private const int Cases = 4_000;

    /// <summary>Whether access costs no more than is allowed.</summary>
    /// <exception cref="WrongAnswerException">An answer was another than the gateway's as it ships.</exception>
    public static async Task<bool> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var registries = await Sandboxes.EnsureAsync(options.Directory, options.Scale, null, cancellationToken);
        await using var open = await StartAsync(registries, options.Port, open: true, recorded: false, cancellationToken);
        await using var guarded = await StartAsync(registries, options.Port + 1, open: false, recorded: false, cancellationToken);
        await using var recorded = await StartAsync(registries, options.Port + 2, open: false, recorded: true, cancellationToken);
        var operation = Catalogue.All.Single(known => known.Name == "person");
        var cases = await operation.Cases(new CaseSource(registries.Files, new PageWalk(recorded.Client, recorded.Client), Cases));
        var answers = await Verification.AskAsync(operation, cases, recorded.Client);
        Target Asked(string name, ServerProcess server, string? credentials) => new(name, server, "/graphql", cases.Select(asked => Bodies.Gateway(operation.Document, asked)), answers, credentials);

        Report.Head(options, $"Scale {options.Scale}, SQLite, {operation.Title}; {cases.Count} different requests");
        var measured = Interleaved.Run([Asked("without access", open, ""), Asked("with access", guarded, null), Asked("and ledger", recorded, null)], options, cancellationToken);
        var (access, ledger) = (Ratios(measured[1], measured[0]), Ratios(measured[2], measured[1]));
        measured.ForEach(one => Report.Line(operation.Name, one, ""));
        Console.WriteLine($"access: {Text(Measured.Median(access))} times without, by rounds {string.Join(", ", access.Select(Text))}; allowed {Text(Allowed)}: {(Measured.Median(access) <= Allowed ? "holds" : "BROKEN")}");
        Console.WriteLine($"ledger: {Text(Measured.Median(ledger))} times with access alone, by rounds {string.Join(", ", ledger.Select(Text))}");
        return Measured.Median(access) <= Allowed;
    }

    /// <summary>CPU time per request of one over that of the other, round by round.</summary>
    private static List<double> Ratios(Measured one, Measured other) => [.. one.Turns.Zip(other.Turns, (left, right) => left.CpuPerRequest / right.CpuPerRequest)];

    private static Task<ServerProcess> StartAsync(Registries registries, int port, bool open, bool recorded, CancellationToken cancellationToken)
    {
        var settings = registries.Settings.Append(new("Sandbox:Unrecorded", recorded ? "false" : "true"))
            .ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);
        string[] arguments = ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), .. open ? (string[])["--open"] : []];
        return ServerProcess.StartAsync("CivilAffairsGraph.Load", port, arguments, settings, cancellationToken);
    }

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
