namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>One whole, usable index, as far as its first column goes.</summary>
/// <param name="Schema">Schema of the table.</param>
/// <param name="Table">The table.</param>
/// <param name="Column">The column that it begins with.</param>
/// <param name="IsUnique">It is unique and has no other column.</param>
/// <param name="Collation">Its order of texts; null for other types.</param>
internal sealed record CatalogIndex(string Schema, string Table, string Column, bool IsUnique, string? Collation);
