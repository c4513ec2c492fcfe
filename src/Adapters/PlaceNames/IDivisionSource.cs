using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Where the divisions are read.</summary>
internal interface IDivisionSource
{
    /// <summary>What tells whether they have changed.</summary>
    /// <exception cref="RegistryUnavailableException">The registry does not answer.</exception>
    Task<DivisionStamp> StampAsync(CancellationToken cancellationToken);

    /// <summary>All of them.</summary>
    /// <param name="stamp">The stamp that was read before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RegistryUnavailableException">The registry does not answer.</exception>
    Task<DivisionTree> ReadAsync(DivisionStamp stamp, CancellationToken cancellationToken);

    /// <summary>Called when the tree that was read is in use: the rows that it was made from, and the tree before it, are not needed any more.</summary>
    void GiveBack();
}

/// <summary>The state of the change log.</summary>
/// <param name="Changes">How many changes it has.</param>
/// <param name="Newest">The registry's own number of the newest.</param>
internal readonly record struct DivisionStamp(int Changes, long Newest);
