using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Engines;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>A gateway over a copy of the sandbox that may tell a receiver on this machine, and its commands.</summary>
public sealed class WatchFixture(GatewayFixture sandbox) : SqliteEngineFixture(sandbox)
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(Cached.InMemory)
    {
        ["Watches:PrivateNetworks:0"] = "127.0.0.0/8",
        ["Watches:LookEvery"] = "00:01:00",
    };

    protected override TimeProvider Clock => TimeProvider.System;

    /// <summary>Runs a command over the databases of the gateway.</summary>
    internal async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        var configuration = Services.GetRequiredService<IConfiguration>();
        string[] names = ["Hub:ConnectionString", "Ids:Key", "Signing:Key", "Signing:Issuer", .. Enum.GetNames<RegistryName>().Select(name => $"Registries:{name}:ConnectionString")];
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. words, .. names.Select(name => $"--{name}={configuration[name]}"), "--Cache:Enabled=false"], output, error);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }
}
