using System.CommandLine;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Serving;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Runs a command about clients over the configuration that serving would use, without serving.</summary>
internal sealed class ClientRun
{
    private readonly IServiceProvider services;

    private ClientRun(IServiceProvider services, TextWriter output, TextWriter error) => (this.services, Output, Error) = (services, output, error);

    /// <summary>Where results go.</summary>
    public TextWriter Output { get; }

    /// <summary>Where everything else goes.</summary>
    public TextWriter Error { get; }

    /// <summary>Who writes clients.</summary>
    public ClientRegister Register => services.GetRequiredService<ClientRegister>();

    /// <summary>Now.</summary>
    public DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Gives a command its settings and what it does.</summary>
    public static Command On(Command command, Func<ClientRun, ParseResult, CancellationToken, Task> act) =>
        SettingArguments.Take(command, "--Hub:ConnectionString=…", (settings, result, cancellationToken) => RunAsync(settings, result, act, cancellationToken));

    /// <summary>Refuses a division that the place-name registry does not know. Where it cannot be asked, that is said.</summary>
    /// <exception cref="ClientException">There is no such division.</exception>
    public async Task CheckDivisionAsync(string? code, CancellationToken cancellationToken)
    {
        if (code is null)
        {
            return;
        }

        try
        {
            var divisions = services.GetRequiredService<IDivisions>();
            await divisions.RefreshAsync(cancellationToken);
            ClientDivision.Check(divisions.Tree, code);
        }
        catch (Exception unread) when (unread is RegistryUnavailableException or OptionsValidationException or InvalidOperationException)
        {
            await Error.WriteLineAsync($"Whether there is a division {code} was not checked: the place-name registry cannot be read.");
        }
    }

    private static async Task<int> RunAsync(string[] settings, ParseResult result, Func<ClientRun, ParseResult, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(settings).ConfigureServing().AddRegistryServing();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var error = result.InvocationConfiguration.Error;
        try
        {
            await act(new ClientRun(app.Services, result.InvocationConfiguration.Output, error), result, cancellationToken);
            return 0;
        }
        catch (OptionsValidationException mistakes)
        {
            await error.WriteLineAsync(string.Join(Environment.NewLine, mistakes.Failures));
        }
        catch (ClientException mistake)
        {
            await error.WriteLineAsync(mistake.Message);
        }

        return 1;
    }
}
