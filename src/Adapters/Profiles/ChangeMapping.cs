namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>How changes of a registry are seen.</summary>
public sealed record ChangeMapping
{
    /// <summary>The mode; a profile that says nothing means <see cref="ChangeMode.None"/>.</summary>
    public required ChangeMode Mode { get; init; }

    /// <summary>Where deleted rows are kept; null where they are not. Without it a deletion is seen when what was read has grown old.</summary>
    public DeletionMapping? Deletions { get; init; }
}
