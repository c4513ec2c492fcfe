using System.Data.Common;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>A place where changes can be seen.</summary>
internal interface IChangeSource
{
    /// <summary>Whether the first look finds what changed in the time before it.</summary>
    bool LooksBack { get; }

    /// <summary>What changed since the look before; in the first look, what changed lately.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="began">When the look began, by a clock that only rises.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    Task<Seen> LookAsync(DbConnection connection, TimeSpan began, CancellationToken cancellationToken);
}
