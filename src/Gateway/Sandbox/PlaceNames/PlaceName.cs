namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>One place name as it truly is, before the registry's habits change how it is written.</summary>
/// <param name="Code">Division, category and serial number.</param>
/// <param name="Name">Standard name.</param>
/// <param name="Romanized">Specific part, blank, generic part: <c>Lixia Qu</c>.</param>
/// <param name="Category">Category of GB/T 18521, five digits. All but 22200 (rural settlement) are the sandbox's own choice.</param>
/// <param name="Class">1 standard, 2 alias, 3 historical, 4 proposed, 5 cancelled.</param>
/// <param name="Aliases">Other names of a standard name.</param>
/// <param name="Division">Code of the division on the day of entry, 6, 9 or 12 digits.</param>
/// <param name="Longitude">Degrees east, six decimals; null where never measured.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="EnteredOn">Day of approval and entry.</param>
/// <param name="Initial">First character of the specific part, about which the stories tell.</param>
internal sealed record PlaceName(
    string Code,
    string Name,
    string Romanized,
    string Category,
    char Class,
    IReadOnlyList<string> Aliases,
    string Division,
    decimal? Longitude,
    decimal? Latitude,
    DateOnly EnteredOn,
    char Initial)
{
    /// <summary>The authority of the county or city that approved it.</summary>
    public required string Approver { get; init; }
}
