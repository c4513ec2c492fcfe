using System.Globalization;
using System.Reflection;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CivilAffairsGraph.Load.Access;

/// <summary>
/// The gateway in a process of this program: whole, or with its access taken out by force, which no setting of the gateway does. Both are hosted alike,
/// so that access is all in which they differ.
/// </summary>
internal static class HostedGateway
{
    private const string Rule = "AccessRule";
    private const string Guard = "Guarded";

    /// <summary>Serves until the process is ended. The configuration stands in the environment.</summary>
    public static async Task ServeAsync(int port, bool open, CancellationToken cancellationToken)
    {
        await using var gateway = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseContentRoot(AppContext.BaseDirectory)
            .UseEnvironment(Environments.Production)
            .UseSetting(WebHostDefaults.ServerUrlsKey, $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}")
            .ConfigureTestServices(services =>
            {
                if (open)
                {
                    services.Remove(services.Single(service => service.ServiceType == typeof(IValidationRule) && service.ImplementationType?.Name == Rule));
                    services.AddHostedService<Unguarded>();
                }
            }));
        gateway.UseKestrel();
        gateway.StartServer();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    /// <summary>Puts the resolvers of fields about people in the place of the guards before them, when the schema is built and nobody is served yet.</summary>
    private sealed class Unguarded(ISchema schema) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            var guarded = schema.AllTypes.OfType<IObjectGraphType>().SelectMany(type => type.Fields).Where(field => field.Resolver?.GetType().Name == Guard).ToList();
            if (guarded.Count == 0)
            {
                throw new InvalidOperationException($"No field has a resolver {Guard}: what would be measured is not the gateway without access.");
            }

            guarded.ForEach(field => field.Resolver = Inner(field.Resolver!));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private static IFieldResolver Inner(IFieldResolver guard) => (IFieldResolver)guard.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Single(field => field.FieldType == typeof(IFieldResolver)).GetValue(guard)!;
    }
}
