using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Has what a host logs searched, with its exceptions and scopes.</summary>
internal sealed class SearchedLog(NumberSearch search) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Category(search, categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(NumberSearch search, string name) : ILogger
    {
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            search.Look(Channel.Log, name, exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            search.Look(Channel.Log, name, state.ToString());
            return null;
        }
    }
}
