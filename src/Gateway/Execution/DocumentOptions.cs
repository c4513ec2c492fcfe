using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>How many documents are remembered. Bound from the section <c>Documents</c>.</summary>
internal sealed class DocumentOptions
{
    /// <summary>Most documents: 1 to 100,000, default 1,000.</summary>
    [Range(1, 100_000)]
    public int MaximumCount { get; set; } = 1_000;

    /// <summary>Most characters of text, all documents together: 1,000 to 100,000,000, default 4,000,000.</summary>
    [Range(1_000, 100_000_000)]
    public int MaximumCharacters { get; set; } = 4_000_000;
}
