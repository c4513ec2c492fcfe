using System.CommandLine;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Gateway.Watching;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Runs a command about watched lists over the configuration that serving would use, without serving.</summary>
internal sealed class WatchRun
{
    private readonly IServiceProvider services;

    private WatchRun(IServiceProvider services, TextWriter output, TextWriter error) => (this.services, Output, Error) = (services, output, error);

    /// <summary>Where results go.</summary>
    public TextWriter Output { get; }

    /// <summary>Where everything else goes.</summary>
    public TextWriter Error { get; }

    /// <summary>The lists.</summary>
    public WatchStore Store => services.GetRequiredService<WatchStore>();

    /// <summary>Gives a command its settings and what it does.</summary>
    public static Command On(Command command, Func<WatchRun, ParseResult, CancellationToken, Task> act) =>
        SettingArguments.Take(command, "--Hub:ConnectionString=…", (settings, result, cancellationToken) => RunAsync(settings, result, act, cancellationToken));

    /// <summary>A list that is not kept yet.</summary>
    /// <exception cref="FormatException">Its receiver may not be called.</exception>
    public async Task<Watch> WatchAsync(string client, string purpose, string number, string address, CancellationToken cancellationToken)
    {
        var isSandbox = await services.GetRequiredService<IRegistryStanding>().DetermineAsync(cancellationToken);
        return WebhookAddress.Mistake(address, isSandbox) is { } mistake
            ? throw new FormatException($"--url: {mistake}")
            : new(Guid.CreateVersion7().ToString("N"), client, address, purpose, number, services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    /// <summary>The look-ups with what they answer now, asked in the name of the client, who must be one that may ask them. What is answered is told to nobody.</summary>
    /// <exception cref="FormatException">The client may not ask them, or one of them breaks a rule.</exception>
    public async Task<IReadOnlyList<WatchedItem>> BeginAsync(Watch watch, IReadOnlyList<WatchedItem> items, CancellationToken cancellationToken)
    {
        services.GetRequiredService<ISchema>().Initialize();
        var caller = await services.GetRequiredService<WatchCallers>().FindAsync(watch, cancellationToken)
            ?? throw new FormatException($"The client {watch.ClientId} may not ask today, or not for the purpose {watch.Purpose}: see 'client list'.");
        var looked = await services.GetRequiredService<WatchLooker>().LookAsync(caller, items, new(), cancellationToken);
        var refused = looked.Faults.Where(fault => fault.Code != ErrorCodes.RegistryUnavailable).Select(fault => $"{(fault.Item is { } item ? $"Item {item}: " : "")}{fault.Message}").ToList();
        return refused.Count == 0 ? [.. items.Select(item => item with { Outcome = looked.Outcomes.GetValueOrDefault(item.Id) })]
            : throw new FormatException(string.Join(Environment.NewLine, refused));
    }

    private static async Task<int> RunAsync(string[] settings, ParseResult result, Func<WatchRun, ParseResult, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(settings).ConfigureServing().AddRegistryServing();
        builder.Services.AddTransport(builder.Configuration);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var error = result.InvocationConfiguration.Error;
        try
        {
            await act(new WatchRun(app.Services, result.InvocationConfiguration.Output, error), result, cancellationToken);
            return 0;
        }
        catch (OptionsValidationException mistakes)
        {
            await error.WriteLineAsync(string.Join(Environment.NewLine, mistakes.Failures));
        }
        catch (Exception mistake) when (mistake is FormatException or ClientsUnavailableException or RequestRefusedException or RegistryUnavailableException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(mistake.Message);
        }

        return 1;
    }
}
