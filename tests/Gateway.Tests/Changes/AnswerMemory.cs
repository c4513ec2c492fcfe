using System.Net.Http.Json;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Gateway.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>Tells whether a gateway still remembers an answer.</summary>
/// <param name="engine">The gateway and its databases.</param>
internal sealed class AnswerMemory(EngineFixture engine)
{
    /// <summary>The answer to a document, and whether it came from memory. It is remembered from then on.</summary>
    public async Task<(string Text, bool IsRemembered)> AskAsync(string document)
    {
        using var response = await engine.Client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = document }, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal);
        return (text, response.Headers.Age is not null);
    }

    /// <summary>
    /// Has the gateway look when no other change may carry the second that organizations were changed in: it knows then where each row was when it was read last.
    /// </summary>
    public async Task SettleAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        await LookAsync();
    }

    /// <summary>Has the gateway look.</summary>
    public Task LookAsync() => engine.Services.GetRequiredService<IRegistryWatching>().LookAsync(TestContext.Current.CancellationToken);

    /// <summary>Writes one row, and has the gateway look before and after.</summary>
    public async Task WriteAsync(string part, string sql)
    {
        await SettleAsync();
        await RunAsync(part, sql);
        await LookAsync();
    }

    /// <summary>Writes one row.</summary>
    public async Task RunAsync(string part, string sql)
    {
        await using var connection = engine.Open(part);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
