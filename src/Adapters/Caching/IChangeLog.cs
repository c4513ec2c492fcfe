using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>What is known about changes of one registry's rows. Entries are never deleted because of a change: they are judged when they are asked for.</summary>
internal interface IChangeLog
{
    /// <summary>Rises with every change that becomes known. What held at a version holds while that stays.</summary>
    long Version { get; }

    /// <summary>Whether every change since then that matters would be known: the registry was looked at recently enough, and what was seen reaches back that far.</summary>
    bool CanJudge(DateTimeOffset readAt);

    /// <summary>Makes sure that what changed until an instant is known, as far as it can be seen.</summary>
    Task CatchUpAsync(DateTimeOffset instant, CancellationToken cancellationToken);

    /// <summary>Whether any row of the table changed since then.</summary>
    /// <param name="table">Table as <see cref="Registries.RegistryDefinition.TableOf"/> names it.</param>
    /// <param name="readAt">When the read began.</param>
    bool HasChanged(string table, DateTimeOffset readAt);

    /// <summary>Whether a row changed since then that is or was filed in the ranges, or of which that is not known.</summary>
    /// <param name="table">Table as <see cref="Registries.RegistryDefinition.TableOf"/> names it.</param>
    /// <param name="ranges">Ranges of filed codes, whatever the days of records.</param>
    /// <param name="readAt">When the read began.</param>
    /// <param name="knownAt">When it was over.</param>
    bool HasChangedWithin(string table, IReadOnlyList<CodeRange> ranges, DateTimeOffset readAt, DateTimeOffset knownAt);

    /// <summary>Whether the row changed since then.</summary>
    /// <param name="table">Table as <see cref="Registries.RegistryDefinition.TableOf"/> names it.</param>
    /// <param name="rowId">The row.</param>
    /// <param name="readAt">When the read of the row began.</param>
    bool HasChanged(string table, long rowId, DateTimeOffset readAt);

    /// <summary>Whether a row came to the key since then, or left it.</summary>
    /// <param name="table">Table as <see cref="Registries.RegistryDefinition.TableOf"/> names it.</param>
    /// <param name="column">Property of the row class.</param>
    /// <param name="key">Value of the column.</param>
    /// <param name="readAt">When the read by the key began.</param>
    bool HasChanged(string table, string column, string key, DateTimeOffset readAt);
}
