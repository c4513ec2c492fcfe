using System.ComponentModel.DataAnnotations.Schema;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>One entry of a list that a column holds as text.</summary>
internal sealed class EntryRow
{
    [Column("value")]
    public string? Value { get; init; }
}
