using System.CommandLine;
using System.Data.Common;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Schemas.Ids;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Runs a command about the ledger over the configuration that serving would use, without serving.</summary>
internal sealed class LedgerRun
{
    private const int NotChecked = 2;

    private readonly IServiceProvider services;

    private LedgerRun(IServiceProvider services, TextWriter output, TextWriter error) => (this.services, Output, Error) = (services, output, error);

    /// <summary>Where results go.</summary>
    public TextWriter Output { get; }

    /// <summary>Where everything else goes.</summary>
    public TextWriter Error { get; }

    /// <summary>Where the ledger is.</summary>
    public LedgerOptions Options => services.GetRequiredService<IOptions<LedgerOptions>>().Value;

    /// <summary>The keys that may have signed it.</summary>
    public ISignatures Signatures => services.GetRequiredService<ISignatures>();

    /// <summary>Proves it.</summary>
    public LedgerVerifier Verifier => new(Options, Signatures);

    /// <summary>Removes from it.</summary>
    public LedgerTruncation Truncation => new(Options, services.GetRequiredService<ISigner>(), services.GetRequiredService<TimeProvider>());

    /// <summary>How people are named in it.</summary>
    public SubjectHashes Hashes => services.GetRequiredService<SubjectHashes>();

    /// <summary>The day in China.</summary>
    public DateOnly Today => ChinaTime.Today(services.GetRequiredService<TimeProvider>());

    /// <summary>Gives a command its settings and what it does.</summary>
    public static Command On(Command command, Func<LedgerRun, ParseResult, CancellationToken, Task<int>> act) =>
        SettingArguments.Take(command, "--Ledger:ConnectionString=…", (settings, result, cancellationToken) => RunAsync(settings, result, act, cancellationToken));

    /// <summary>The client of a key, if it may read the ledger; null otherwise.</summary>
    public async Task<Client?> OfficerAsync(string? key, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IRegistryStanding>().DetermineAsync(cancellationToken);
        return key is not null && await services.GetRequiredService<IClients>().FindByKeyAsync(key, cancellationToken) is { } client && client.Scopes.Contains(Scopes.Audit) ? client : null;
    }

    /// <summary>Records that somebody looked.</summary>
    public async Task RecordAsync(Client officer, string number, string subject, LedgerQuestion question)
    {
        var asked = string.Join(' ', new[] { ("client", question.Client), ("from", question.From), ("to", question.To) }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1}={part.Item2}"));
        var now = LedgerTime.Text(services.GetRequiredService<TimeProvider>().GetUtcNow());
        await services.GetRequiredService<ILedger>().RecordAsync(
            [new(Guid.CreateVersion7().ToString("N"), now, officer.Id, Scopes.Audit, number, subject, "Ledger.search", asked, "", LedgerEntries.Whole)]);
    }

    private static async Task<int> RunAsync(string[] settings, ParseResult result, Func<LedgerRun, ParseResult, CancellationToken, Task<int>> act, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(settings).ConfigureServing().AddRegistryServing();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var error = result.InvocationConfiguration.Error;
        try
        {
            return await act(new LedgerRun(app.Services, result.InvocationConfiguration.Output, error), result, cancellationToken);
        }
        catch (OptionsValidationException mistakes)
        {
            await error.WriteLineAsync(string.Join(Environment.NewLine, mistakes.Failures));
        }
        catch (Exception mistake) when (mistake is LedgerUnavailableException or ClientsUnavailableException or FormatException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(mistake.Message);
        }
        catch (DbException unread)
        {
            // The driver's message may repeat the connection string.
            await error.WriteLineAsync($"The ledger's database (Ledger:ConnectionString) cannot be read ({unread.GetType().Name}). Is it there, and has the ledger been written to?");
        }

        return NotChecked;
    }
}
