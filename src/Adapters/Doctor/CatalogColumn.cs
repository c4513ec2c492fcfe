namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>One column of a table.</summary>
/// <param name="Schema">Schema of the table.</param>
/// <param name="Table">The table.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type without length, as the engine names it.</param>
/// <param name="Length">Longest text in characters; null for no limit.</param>
/// <param name="Collation">Collation of a text; null where the engine does not say.</param>
/// <param name="IsReadable">The account may read it.</param>
internal sealed record CatalogColumn(string Schema, string Table, string Name, string Type, int? Length, string? Collation, bool IsReadable);
