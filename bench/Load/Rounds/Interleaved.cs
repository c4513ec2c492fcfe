namespace CivilAffairsGraph.Load.Rounds;

/// <summary>Gives targets their turns, one after the other and the other way round, so that what else the machine does meets all alike.</summary>
internal static class Interleaved
{
    public static List<Measured> Run(IReadOnlyList<Target> targets, LoadOptions options, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            WarmUp.Run(target, options.Connections);
        }

        var turns = targets.ToDictionary(target => target, _ => new List<Turn>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var target in round % 2 == 0 ? targets : targets.Reverse())
            {
                cancellationToken.ThrowIfCancellationRequested();
                turns[target].Add(Turn.Run(target, options.Turn, options.Connections));
            }
        }

        return [.. targets.Select(target => new Measured(target.Name, turns[target]))];
    }
}
