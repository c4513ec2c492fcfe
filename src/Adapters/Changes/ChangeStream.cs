using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Hands what watchers see to whoever listens. Nobody who listens can hold a watcher up.</summary>
internal sealed class ChangeStream : IRegistryChanges
{
    private const int MostWaiting = 1_000;
    private readonly ConcurrentDictionary<Listener, byte> listeners = new();

    public void Publish(RegistryChanges changes)
    {
        foreach (var listener in listeners.Keys)
        {
            listener.Hear(changes);
        }
    }

    public IAsyncEnumerable<RegistryChanges> ReadAsync(CancellationToken cancellationToken)
    {
        var listener = new Listener();
        listeners.TryAdd(listener, 0);
        return ReadAsync(listener, cancellationToken);
    }

    private async IAsyncEnumerable<RegistryChanges> ReadAsync(Listener listener, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var changes in listener.Channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return listener.Missed ? changes with { IsAll = false } : changes;
            }
        }
        finally
        {
            listeners.TryRemove(listener, out _);
        }
    }

    private sealed class Listener
    {
        private int missed;

        public Listener() => Channel = System.Threading.Channels.Channel.CreateBounded<RegistryChanges>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => Volatile.Write(ref missed, 1));

        public Channel<RegistryChanges> Channel { get; }

        /// <summary>Whether something was lost since it was asked last.</summary>
        public bool Missed => Interlocked.Exchange(ref missed, 0) == 1;

        public void Hear(RegistryChanges changes) => Channel.Writer.TryWrite(changes);
    }
}
