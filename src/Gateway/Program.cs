using System.Globalization;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Telemetry;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Gateway.Watching;

// The same texts on a machine of any language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

if (CommandLine.IsFor(args))
{
    return await CommandLine.RunAsync(args);
}

// Settings are read once. Looking out for a change of theirs means to be told of every write in the content root, where the ledger is written all the time.
var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]).ConfigureServing().AddRegistryServing().AddTelemetry();
builder.Services.AddTransport(builder.Configuration).AddWatchRounds();
// Disposed even when it does not serve: the log of why is written in the background.
await using var app = builder.Build();
if (!await app.PrepareAsync(app.Lifetime.ApplicationStopping))
{
    return 1;
}

app.MapCivilAffairsGraph();
await app.RunAsync();
return 0;

/// <summary>The gateway. Named so that tests can start it whole.</summary>
public partial class Program;
