using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>
/// What replicas tell each other through Redis: that a registry has changed, so that the others look at once instead of at their turn. A hint and nothing
/// more: what changed is found in the registry, one that is lost costs the rest of a pause, one too many costs a look.
/// </summary>
/// <param name="store">Redis.</param>
/// <param name="keys">Names the channel, so that only hubs of the same key hear each other.</param>
internal sealed class ChangeSignals(RedisStore store, KeyRing keys)
{
    private readonly string channel = keys.Name("changes"u8);

    /// <summary>Which replica this is, since it started: who tells hears it too.</summary>
    private readonly string replica = Guid.NewGuid().ToString("N");

    /// <summary>Tells the others, without waiting for it.</summary>
    public void Tell(RegistryName registry) => store.Tell(channel, $"{replica}:{registry}");

    /// <summary>Hears the others from now on.</summary>
    public Task HearAsync(Action<RegistryName> hear, CancellationToken cancellationToken) => store.HearAsync(channel, message => Hear(message, hear), cancellationToken);

    private void Hear(string message, Action<RegistryName> hear)
    {
        if (message.Split(':') is [var sender, var name] && sender != replica && Enum.TryParse<RegistryName>(name, out var registry) && Enum.IsDefined(registry))
        {
            hear(registry);
        }
    }
}
