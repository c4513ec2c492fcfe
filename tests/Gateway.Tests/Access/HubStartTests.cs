using System.Diagnostics;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Profiles;
using CivilAffairsGraph.Gateway.Tests.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Npgsql;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>The hub's own database when gateways start over it.</summary>
public sealed class HubStartTests(GatewayFixture gateway)
{
    private static readonly (Client Client, string Key) Known = (SandboxClient.All[0].Client, SandboxClient.All[0].Key);

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sandbox_WhenItIsServed_HasItsClients()
    {
        using var host = gateway.StartHost(new() { ["Hub:ConnectionString"] = "" });
        var clients = host.Services.GetRequiredService<IClients>();

        foreach (var (client, key) in SandboxClient.All)
        {
            Assert.Equal(client.Id, (await clients.FindByKeyAsync(key, None))?.Id);
        }

        Assert.True(File.Exists(Path.Combine(gateway.Sandbox, "hub.db")));
    }

    [Fact]
    public async Task Start_OverARealRegistryWithTheSandboxesClients_IsRefusedUntilTheyEnd()
    {
        using var real = new ForeignMarriages(marked: false);
        await using (var sandbox = await PrepareAsync(new() { ["Hub:ConnectionString"] = real.Settings["Hub:ConnectionString"] }, starts: true))
        {
            Assert.NotNull(await sandbox.Services.GetRequiredService<IClients>().FindByKeyAsync(Known.Key, None));
        }

        var captured = new CapturedLog();
        await using (await PrepareAsync(real.Settings, starts: false, captured))
        {
            var mistake = Assert.Single(captured.Lines, line => line.Contains("Configuration:", StringComparison.Ordinal));
            Assert.All(SandboxClient.All, one => Assert.Contains(one.Client.Id, mistake, StringComparison.Ordinal));
            Assert.Contains("client revoke", mistake, StringComparison.Ordinal);
        }

        foreach (var (client, _) in SandboxClient.All)
        {
            Assert.Equal(0, await CommandLine.RunAsync(["client", "revoke", client.Id, $"--Hub:ConnectionString={real.Settings["Hub:ConnectionString"]}"], TextWriter.Null, TextWriter.Null));
        }

        await using var started = await PrepareAsync(real.Settings, starts: true);
        Assert.Null(await started.Services.GetRequiredService<IClients>().FindByKeyAsync(Known.Key, None));
    }

    [Fact]
    public async Task Start_WithoutTheHubsDatabase_ServesAndSaysSo()
    {
        var captured = new CapturedLog();
        await using var app = await PrepareAsync(new() { ["Hub:Engine"] = "PostgreSql", ["Hub:ConnectionString"] = "Host=127.0.0.1;Port=1;Password=open-sesame" }, starts: true, captured);

        Assert.Contains(captured.Lines, line => line.Contains("The hub's own database does not answer", StringComparison.Ordinal));
        Assert.DoesNotContain(captured.Lines, line => line.Contains("sesame", StringComparison.Ordinal));
        await Assert.ThrowsAsync<ClientsUnavailableException>(async () => await app.Services.GetRequiredService<IClients>().FindByKeyAsync(Known.Key, None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Key_RevokedByCommand_IsRefusedByTwoGatewaysWithinASecond(bool onServer)
    {
        await using var database = OwnDatabase.Create(onServer);
        await using var first = await PrepareAsync(database.Settings, starts: true);
        await using var second = await PrepareAsync(database.Settings, starts: true);
        string[] settings = [.. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}")];
        await first.Services.GetRequiredService<ClientRegister>().CreateAsync(Known.Client with { Id = "partner", IsSandbox = false, ValidFrom = PinnedClock.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) }, None);
        var (key, row) = await second.Services.GetRequiredService<ClientRegister>().CreateKeyAsync("partner", null, null, None);
        var seen = new[] { first, second }.Select(app => Task.Run(
            async () =>
            {
                var clients = app.Services.GetRequiredService<IClients>();
                Assert.NotNull(await clients.FindByKeyAsync(key, None));
                for (var last = 0L; ; await Task.Delay(1, None))
                {
                    var asked = Stopwatch.GetTimestamp();
                    if (await clients.FindByKeyAsync(key, None) is null)
                    {
                        return last;
                    }

                    last = asked;
                }
            },
            None)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1), None);
        Assert.DoesNotContain(seen, asking => asking.IsCompleted);

        Assert.Equal(0, await CommandLine.RunAsync(["client", "key", "revoke", "partner", row.Id, .. settings], TextWriter.Null, TextWriter.Null));
        var revoked = Stopwatch.GetTimestamp();

        // When it was asked, not when it was answered: what counts is that nobody who asks later is let in.
        Assert.All(await Task.WhenAll(seen), last => Assert.True(Stopwatch.GetElapsedTime(revoked, last) < TimeSpan.FromSeconds(1), $"{Stopwatch.GetElapsedTime(revoked, last)}"));
    }

    [Fact]
    public void Migrations_ForSqlServer_Parse()
    {
        using var context = new HubContext(new HubOptions { Engine = "SqlServer", ConnectionString = "Server=nowhere.invalid" }.ContextOptions<HubContext>([]));
        using var script = new StringReader(context.GetService<IMigrator>().GenerateScript());

        var batches = ((TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(script, out var errors)).Batches;

        Assert.Empty(errors);
        Assert.Equal(["hub_client", "hub_client_key", "hub_watch", "hub_watch_item", "hub_watch_event"], batches.SelectMany(batch => batch.Statements).OfType<CreateTableStatement>().Select(table => table.SchemaObjectName.BaseIdentifier.Value));
    }

    private async Task<WebApplication> PrepareAsync(Dictionary<string, string> settings, bool starts, CapturedLog? captured = null)
    {
        var builder = WebApplication.CreateBuilder([$"--Sandbox:Directory={gateway.Sandbox}", "--Cache:Enabled=false", "--Cache:LookEvery=00:01:00", .. settings.Select(setting => $"--{setting.Key}={setting.Value}")]).AddRegistryServing();
        builder.Logging.ClearProviders().AddProvider(captured ?? new());
        builder.Services.AddTransport(builder.Configuration);
        var app = builder.Build();
        Assert.Equal(starts, await app.PrepareAsync(None));
        return app;
    }

    /// <summary>A hub's database that is dropped in the end.</summary>
    private sealed class OwnDatabase : IAsyncDisposable
    {
        private static readonly string Server = Environment.GetEnvironmentVariable("CAG_POSTGRESQL") ?? "";

        private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("civil-affairs-hub-");
        private readonly string name = $"cag_hub_{Guid.NewGuid():N}";
        private readonly bool onServer;

        private OwnDatabase(bool onServer) => this.onServer = onServer;

        public Dictionary<string, string> Settings => onServer
            ? new() { ["Hub:Engine"] = "PostgreSql", ["Hub:ConnectionString"] = new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString() }
            : new() { ["Hub:ConnectionString"] = $"Data Source={Path.Combine(directory.FullName, "hub.db")}" };

        /// <summary>On a server the migrations make the database too.</summary>
        public static OwnDatabase Create(bool onServer)
        {
            Assert.SkipWhen(onServer && Server.Length == 0, "Set CAG_POSTGRESQL to a connection string of an account that may create databases.");
            return new OwnDatabase(onServer);
        }

        public async ValueTask DisposeAsync()
        {
            directory.Delete(recursive: true);
            if (onServer)
            {
                await using var connection = new NpgsqlConnection(Server);
                await connection.OpenAsync();
                await using var command = new NpgsqlCommand($"DROP DATABASE {name} WITH (FORCE)", connection);
                await command.ExecuteNonQueryAsync();
            }
        }
    }
}
