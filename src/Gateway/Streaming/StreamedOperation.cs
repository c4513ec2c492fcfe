using System.Buffers;
using System.Threading.Channels;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>One operation whose answers are sent one after the other: those of a subscription, or the one of a query.</summary>
internal sealed class StreamedOperation : IObserver<ExecutionResult>, IAsyncDisposable
{
    // A caller who lags behind by more has stopped reading.
    private const int MostWaiting = 100;
    private const int MostWaitingBytes = 250_000;

    private readonly Channel<StreamedAnswer> _answers = Channel.CreateBounded<StreamedAnswer>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Func<ExecutionResult, IReadOnlyList<ErrorEntry>> _explain;
    private readonly IAsyncDisposable? _services;
    private readonly IDisposable? _subscription;
    private long _waiting;

    /// <param name="asking">The request, run.</param>
    /// <param name="result">What the engine made of it.</param>
    /// <param name="explain">Explains what failed.</param>
    public StreamedOperation(Asking asking, ExecutionResult result, Func<ExecutionResult, IReadOnlyList<ErrorEntry>> explain)
    {
        (_services, _explain) = (asking.Services, explain);
        if (result.Streams is { Count: > 0 } streams)
        {
            _subscription = streams.Values.Single().Subscribe(this);
            return;
        }

        Refusals = result.Executed ? [] : explain(result);
        if (asking.Answer is { } known)
        {
            Tell(answer => answer.Write(known.Body.Span), [], null);
        }
        else if (result.Executed)
        {
            var errors = explain(result);
            Tell(answer => ResultWriter.Write(answer, result, errors), errors, null);
        }

        OnCompleted();
    }

    /// <summary>Why the operation was not run; none when it was.</summary>
    public IReadOnlyList<ErrorEntry> Refusals { get; } = [];

    /// <summary>The answers as JSON, until the end of the operation: with a <see cref="GraphError"/> when the caller reads too slowly. Who takes one gives it back.</summary>
    public ChannelReader<StreamedAnswer> Answers => _answers.Reader;

    public void OnNext(ExecutionResult value)
    {
        var errors = _explain(value);
        Tell(answer => ResultWriter.Write(answer, value, errors), errors, value);
    }

    public void OnCompleted() => _answers.Writer.TryComplete();

    public void OnError(Exception error) => _answers.Writer.TryComplete(error);

    public async ValueTask DisposeAsync()
    {
        _subscription?.Dispose();
        OnCompleted();
        while (_answers.Reader.TryRead(out var unread))
        {
            unread.Dispose();
        }

        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    private void Tell(Action<PooledBuffer> write, IReadOnlyList<ErrorEntry> errors, ExecutionResult? unrecorded)
    {
        var answer = new StreamedAnswer(new(), errors, unrecorded, left => Interlocked.Add(ref _waiting, -left.Body.WrittenMemory.Length));
        write(answer.Body);
        var waiting = Interlocked.Add(ref _waiting, answer.Body.WrittenMemory.Length) - answer.Body.WrittenMemory.Length;
        if (waiting > MostWaitingBytes || !_answers.Writer.TryWrite(answer))
        {
            answer.Dispose();
            OnError(new GraphError(ErrorCodes.LimitExceeded, $"More than {MostWaiting} answers or {MostWaitingBytes} bytes wait for you. Read faster, or subscribe to less."));
        }
    }
}
