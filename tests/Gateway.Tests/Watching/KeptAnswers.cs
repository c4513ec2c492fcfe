using System.Text;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Watching;

namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>Answers what the outbox noted, without registries.</summary>
internal sealed class KeptAnswers : IWatchAnswers
{
    public int Count { get; private set; }

    public bool MayBeTold { get; set; } = true;

    public Task<byte[]?> TellAsync(WatchEvent told, CancellationToken cancellationToken)
    {
        Count += told.Body is null ? 1 : 0;
        return Task.FromResult(!MayBeTold ? null : told.Body ?? Encoding.UTF8.GetBytes($$"""{"item":"{{told.Item.Id}}","verdict":"{{told.Item.Outcome}}"}"""));
    }
}
