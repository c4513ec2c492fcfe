using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>A place name (地名) of the registry.</summary>
public sealed record PlaceName
{
    /// <summary>The registry's own row number.</summary>
    public required long RowId { get; init; }

    /// <summary>Place-name code (地名代码).</summary>
    public required string Code { get; init; }

    /// <summary>Name (地名).</summary>
    public required string Name { get; init; }

    /// <summary>Romanised spelling (罗马字母拼写) as filed; null where none is.</summary>
    public string? Romanized { get; init; }

    /// <summary>Class (地名类别).</summary>
    public required PlaceNameClass NameClass { get; init; }

    /// <summary>Category code (地名类别代码, GB/T 18521); null where none is filed.</summary>
    public string? CategoryCode { get; init; }

    /// <summary>Code of its division as filed, padding removed.</summary>
    public string? DivisionCode { get; init; }

    /// <summary>Latitude in decimal degrees north; null where unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude in decimal degrees east; null where unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>Origin of the name (地名来历), plain text; null where none is filed.</summary>
    public string? Origin { get; init; }

    /// <summary>Meaning of the name (地名含义), plain text; null where none is filed.</summary>
    public string? Meaning { get; init; }

    /// <summary>Approving body (批准机关); null where none is filed.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Date of approval (批准日期); null where unknown.</summary>
    public PartialDate? ApprovedOn { get; init; }

    /// <summary>Where the record comes from and how far it can be trusted.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Day by which the division code is understood.</summary>
    public DateOnly? On => ApprovedOn?.FirstDay;
}
