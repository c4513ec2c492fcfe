namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>What is true about one row of <c>dm_dmxx</c>.</summary>
/// <param name="Type">Always <c>placeName</c>.</param>
/// <param name="RowId">Row of the table.</param>
/// <param name="Code">Place-name code.</param>
/// <param name="Name">Standard name.</param>
/// <param name="Class">1 standard, 2 alias, 3 historical, 4 proposed, 5 cancelled.</param>
/// <param name="Division">Code of the division on the day of entry, 6, 9 or 12 digits.</param>
/// <param name="Romanized">With capitals and blank as they should be.</param>
/// <param name="Category">Category of GB/T 18521.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Longitude">Degrees east; null where never measured. Rows in minutes and seconds are cut to whole seconds.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="EnteredOn">Day of approval, also where the row does not tell it.</param>
/// <param name="Quirks">The ways in which the row differs from the truth.</param>
internal sealed record PlaceNameTruth(
    string Type,
    long RowId,
    string Code,
    string Name,
    string Class,
    string Division,
    string Romanized,
    string Category,
    IReadOnlyList<string> Aliases,
    decimal? Longitude,
    decimal? Latitude,
    string EnteredOn,
    IReadOnlyList<PlaceNameQuirk> Quirks);
