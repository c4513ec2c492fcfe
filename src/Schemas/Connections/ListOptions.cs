using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>Bounds of lists. Bound from the section <c>Lists</c>.</summary>
public sealed class ListOptions
{
    /// <summary>Nodes of a page where neither first nor last is given: default 20.</summary>
    public const int DefaultPage = 20;

    /// <summary>Most nodes of a page, and most ids or numbers of one look-up: 100, part of the contract.</summary>
    public const int LargestPage = 100;

    /// <summary>Most look-ups of one batch: 1,000, part of the contract.</summary>
    public const int LargestBatch = 1_000;

    /// <summary>Lists are counted exactly up to this: 1,000 to 10,000,000, default 100,000.</summary>
    [Range(1_000, 10_000_000)]
    public int CountLimit { get; set; } = 100_000;
}
