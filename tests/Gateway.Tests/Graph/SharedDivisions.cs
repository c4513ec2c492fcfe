using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.PlaceNames;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>The divisions of one sandbox that nobody writes, read once for all gateways over it: each would read 661,000 rows for the same tree.</summary>
internal sealed class SharedDivisions
{
    private readonly ConcurrentDictionary<DivisionStamp, Lazy<Task<DivisionTree>>> known = new();

    /// <summary>What one gateway reads.</summary>
    public IDivisionSource Over(IDivisionSource source) => new Shared(known, source);

    private sealed class Shared(ConcurrentDictionary<DivisionStamp, Lazy<Task<DivisionTree>>> known, IDivisionSource source) : IDivisionSource
    {
        public Task<DivisionStamp> StampAsync(CancellationToken cancellationToken) => source.StampAsync(cancellationToken);

        /// <summary>Nothing goes: the tree is everybody's.</summary>
        public void GiveBack()
        {
        }

        public async Task<DivisionTree> ReadAsync(DivisionStamp stamp, CancellationToken cancellationToken)
        {
            var read = known.GetOrAdd(stamp, stamp => new(() => source.ReadAsync(stamp, CancellationToken.None)));
            try
            {
                return await read.Value.WaitAsync(cancellationToken);
            }
            catch (Exception) when (read.Value.IsFaulted)
            {
                // A gateway whose registry fails on purpose spoils it for no other.
                known.TryRemove(new(stamp, read));
                throw;
            }
        }
    }
}
