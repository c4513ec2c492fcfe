namespace CivilAffairsGraph.Fuzzing;

/// <summary>A walk through a list: its order, the pages of the way there, and steps back and forth from where it stands.</summary>
/// <param name="List">The list.</param>
/// <param name="Order">Keys with their directions.</param>
/// <param name="Size">Nodes of a page on the way there.</param>
/// <param name="Steps">Forward or back, how many nodes, and from which node of the page before.</param>
public sealed record Walk(WalkedList List, IReadOnlyList<(string Key, bool Descending)> Order, int Size, IReadOnlyList<(bool Forward, int Count, int From)> Steps)
{
    /// <summary>The order as the variable of a request.</summary>
    public IEnumerable<Dictionary<string, string>> Variable => Order.Select(key => new Dictionary<string, string> { [key.Key] = key.Descending ? "DESC" : "ASC" });

    /// <summary>For a failed run.</summary>
    public override string ToString() =>
        $"{List.Name} by {string.Join(", ", Order)} in pages of {Size}: {string.Join(", ", Steps)}";
}
