using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Differential;

/// <summary>One gateway, which can be started again.</summary>
/// <param name="settings">Its configuration.</param>
/// <param name="services">Services of the test's own; null for none.</param>
internal sealed class Hub(IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? services) : IAsyncDisposable
{
    private WebApplicationFactory<Program>? host;
    private HttpClient? client;

    /// <summary>Starts it, again where it runs.</summary>
    public async Task StartAsync()
    {
        await DisposeAsync();
        host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseContentRoot(AppContext.BaseDirectory);
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services ?? (_ => { }));
        });
        client = host.CreateClient().AsDeveloper();
    }

    /// <summary>The bytes of an answer as text, and whether it was remembered whole.</summary>
    public async Task<(string Text, bool Remembered)> AskAsync(string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client!.PostAsync(new Uri("/graphql", UriKind.Relative), content, cancellationToken);
        return (await response.Content.ReadAsStringAsync(cancellationToken), response.Headers.Age is not null);
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }
}
