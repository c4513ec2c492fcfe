using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>Looks for identity numbers of the sandbox in everything that any gateway of the suite logs.</summary>
internal sealed partial class LoggedNumbers : ILoggerProvider, ILogger
{
    /// <summary>Lines that hold one.</summary>
    public ConcurrentQueue<string> Found { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{formatter(state, exception)} {exception}";
        if (Number().IsMatch(line))
        {
            Found.Enqueue(line);
        }
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }

    // Addresses of the sandbox end in 99, which is never assigned; both forms of the number.
    [GeneratedRegex("37[0-9]{2}99([0-9]{11}[0-9Xx]|[0-9]{9})")]
    private static partial Regex Number();
}
