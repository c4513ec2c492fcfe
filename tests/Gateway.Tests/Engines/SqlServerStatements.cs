using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Every statement that the adapters make for SQL Server: all documents of the contract, pages from a cursor both ways, and every look-up. None is run.</summary>
public sealed class SqlServerStatements(GatewayFixture sandbox) : IAsyncLifetime
{
    private WebApplicationFactory<Program>? host;

    internal IReadOnlyCollection<SqlCommand> Commands { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var server = new FakeSqlServer(Path.Combine(sandbox.Sandbox, "place-name.db"));
        host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Logging:LogLevel:Default", "Error");
            builder.UseSetting("Cache:Enabled", "false");
            builder.UseSetting("Hub:ConnectionString", $"Data Source={Path.Combine(Path.GetDirectoryName(sandbox.Sandbox)!, "hub-of-statements.db")}");
            builder.UseSetting("Signing:Key", OwnKeys.Signing).UseSetting("Signing:Issuer", OwnKeys.Issuer);
            builder.UseSetting("Ids:Key", OwnKeys.SandboxIds);
            foreach (var (name, part) in EngineFixture.Parts)
            {
                builder.UseSetting($"Registries:{name}:Engine", "SqlServer");
                builder.UseSetting($"Registries:{name}:ConnectionString", "Server=nowhere.invalid;Database=none");
                builder.UseSetting($"Registries:{name}:QueryTimeout", "00:01:00");
                builder.UseSetting($"Registries:{name}:Schema", part.Replace('-', '_'));
            }

            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new PinnedClock()).AddSingleton<IInterceptor>(server));
        });
        using var client = host.CreateClient().AsDeveloper();
        foreach (var document in ContractDocuments.Parts.Values.SelectMany(part => part).Concat(await PagesAsync()))
        {
            var answer = await GatewayFixture.AskAsync(client, document);
            Assert.False(answer.TryGetProperty("errors", out var errors), $"{document}: {errors}");
        }

        foreach (var (_, run) in KeyLookups.All.Values)
        {
            await run(host.Services, CancellationToken.None);
        }

        Commands = server.Commands;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>The next page after, and the one before, a node in the middle of each order; the cursor is the sandbox's, for which the key of ids is the same.</summary>
    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        var pages = new List<string>();
        using var client = sandbox.Start(EngineFixture.Parts.Keys.ToDictionary(name => $"Registries:{name}:QueryTimeout", _ => "00:01:00"));
        foreach (var list in ContractDocuments.All)
        {
            foreach (var order in list.Orders.SelectMany(order => new[] { $"order: [{{ {order}: ASC }}], ", $"order: [{{ {order}: DESC }}], " }).Append(""))
            {
                var answer = await GatewayFixture.AskAsync(client, $"{{ {list.Field}({order}first: 10) {{ pageInfo {{ endCursor }} }} }}");
                var cursor = answer.GetProperty("data").GetProperty(list.Field).GetProperty("pageInfo").GetProperty("endCursor").GetString();
                pages.Add($"{{ {list.Field}({order}first: 10, after: \"{cursor}\") {{ nodes {{ id }} }} }}");
                pages.Add($"{{ {list.Field}({order}last: 10, before: \"{cursor}\") {{ nodes {{ id }} }} }}");
            }
        }

        return pages;
    }
}
