using System.Diagnostics;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Searches every host that is built in this process, whoever builds it: what it logs, and of a gateway what it is asked and answers.</summary>
internal sealed class HostWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly NumberSearch search;
    private readonly IDisposable subscription;

    public HostWatch(NumberSearch search) => (this.search, subscription) = (search, DiagnosticListener.AllListeners.Subscribe(this));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder host })
        {
            host.ConfigureServices(Add);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscription.Dispose();

    private void Add(IServiceCollection services)
    {
        // Of the hub's own lines also those that are not written as it ships.
        services.AddSingleton<ILoggerProvider>(new SearchedLog(search))
            .Configure<LoggerFilterOptions>(logging => logging.Rules.Add(new(typeof(SearchedLog).FullName, "CivilAffairsGraph", LogLevel.Debug, null)));
        if (services.Any(service => service.ServiceType == typeof(GraphEndpoint)))
        {
            // The first is the outermost.
            services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new SearchedPipeline(search)));
        }
    }
}
