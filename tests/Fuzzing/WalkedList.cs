namespace CivilAffairsGraph.Fuzzing;

/// <summary>A root list with pages.</summary>
/// <param name="Name">Field of the query.</param>
/// <param name="Order">Type of its order; null where it has none.</param>
/// <param name="Keys">What it can be ordered by.</param>
public sealed record WalkedList(string Name, string? Order, IReadOnlyList<string> Keys)
{
    private static readonly string[] Paging = ["first", "after", "last", "before"];

    /// <summary>Every list that a caller may ask for without more arguments.</summary>
    public static IReadOnlyList<WalkedList> In(SchemaModel schema) =>
    [
        .. from field in schema.Types["Query"].Fields
           where Paging.All(argument => field.Arguments.Any(given => given.Name == argument))
           let order = field.Arguments.FirstOrDefault(given => given.Name == "order")?.Type.Named
           select new WalkedList(field.Name, order, order is null ? [] : [.. schema.Types[order].Inputs.Select(key => key.Name)]),
    ];
}
