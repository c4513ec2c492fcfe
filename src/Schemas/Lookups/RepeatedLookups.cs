using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Access;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>The same look-ups of one caller again and again, read from the registries each time.</summary>
/// <param name="scopes">Makes loaders, which remember, anew for each time.</param>
/// <param name="called">Who asks; tries are counted once for all times.</param>
internal sealed class RepeatedLookups(IServiceScopeFactory scopes, ICalled called)
{
    private RequestReads? reads;

    /// <summary>Whether something that was read the last time may have changed since; true before the first time.</summary>
    public bool MayHaveChanged => reads?.MayHaveChanged() ?? true;

    /// <summary>Looks now. It is told to nobody yet.</summary>
    public async Task<IReadOnlyList<LookedUp>> LookAsync(IReadOnlyList<(string Id, Question Question)> items, CancellationToken cancellationToken)
    {
        RequestPatience.Begin();
        reads = RequestReads.Begin(fromSource: true);
        await using var scope = scopes.CreateAsyncScope();
        var loader = scope.ServiceProvider.GetRequiredService<LookupLoader>();
        var asked = items.Select(item => (item.Id, item.Question, Load: loader.Ask(called, item.Question))).ToList();
        var found = new List<LookedUp>(asked.Count);
        foreach (var (id, question, load) in asked)
        {
            found.Add(new(question, (await load.GetResultAsync(cancellationToken))!, id));
        }

        return found;
    }
}
