using System.Data.Common;
using CivilAffairsGraph.Load.Cases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Load.Servers;

/// <summary>Counts the statements of the gateway's requests, in a gateway inside this process.</summary>
internal sealed class StatementCount : DbCommandInterceptor
{
    private int statements;

    /// <summary>The fewest and the most statements of a request, over the cases.</summary>
    public static async Task<Dictionary<string, (int Fewest, int Most)>> MeasureAsync(Registries registries, IReadOnlyDictionary<Operation, List<Case>> asked, CancellationToken cancellationToken)
    {
        var counter = new StatementCount();
        await using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            foreach (var (key, value) in registries.Settings)
            {
                builder.UseSetting(key, value);
            }

            builder.UseContentRoot(AppContext.BaseDirectory).ConfigureTestServices(services => services.AddSingleton<IInterceptor>(counter));
        });
        using var client = Asker.Asks(host.CreateClient());
        var counts = new Dictionary<string, (int, int)>();
        foreach (var (operation, cases) in asked)
        {
            var (fewest, most) = (int.MaxValue, 0);
            foreach (var one in cases)
            {
                counter.statements = 0;
                using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), Bodies.Json(Bodies.Gateway(operation.Document, one)), cancellationToken);
                response.EnsureSuccessStatusCode();
                (fewest, most) = (Math.Min(fewest, counter.statements), Math.Max(most, counter.statements));
            }

            counts[operation.Name] = (fewest, most);
        }

        return counts;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // The divisions are watched in the background; that is no work of a request.
        if (!command.CommandText.Contains("xzqh_bg", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref statements);
        }

        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
