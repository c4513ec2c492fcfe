namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>Rows found by key: they change when one of them does, and when a row comes to a key.</summary>
/// <param name="Origin">Where they were read, and when.</param>
/// <param name="Table">Table as profiles name it.</param>
/// <param name="Columns">The searched properties.</param>
/// <param name="Keys">What was looked for.</param>
/// <param name="Rows">What was found.</param>
internal sealed record KeysRead(ReadOrigin Origin, string Table, IReadOnlyList<string> Columns, string[] Keys, long[] Rows) : ReadSource(Origin)
{
    public override int Bytes => 200 + (8 * Rows.Length) + Keys.Sum(key => 8 + TextSize.Of(key));

    public override bool HasChanged() =>
        Array.Exists(Rows, row => Origin.Changes.HasChanged(Table, row, Origin.Since))
        || Columns.Any(column => Array.Exists(Keys, key => Origin.Changes.HasChanged(Table, column, key, Origin.Since)));
}
