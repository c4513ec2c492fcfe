using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using GraphQL;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>An answer that waits to be sent. Who takes it gives it back.</summary>
/// <param name="Body">The answer as JSON.</param>
/// <param name="Errors">What failed in it.</param>
/// <param name="Unrecorded">What it says, where that is not recorded yet; null where it is.</param>
/// <param name="Leave">Told when it no longer waits.</param>
internal sealed record StreamedAnswer(PooledBuffer Body, IReadOnlyList<ErrorEntry> Errors, ExecutionResult? Unrecorded, Action<StreamedAnswer> Leave) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        Leave(this);
        Body.Dispose();
    }
}
