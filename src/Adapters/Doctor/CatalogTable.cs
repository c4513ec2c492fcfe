namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>One table or view of the database.</summary>
/// <param name="Schema">Its schema; empty where the engine has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsView">Indexes of the tables below are not seen.</param>
/// <param name="IsDefault">Found without naming the schema.</param>
/// <param name="CanWrite">The account may write to it.</param>
internal sealed record CatalogTable(string Schema, string Name, bool IsView, bool IsDefault, bool CanWrite);
