using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>A place where ashes are buried or kept (安葬设施、公墓).</summary>
public sealed record BurialFacility
{
    /// <summary>The registry's own row number.</summary>
    public required long RowId { get; init; }

    /// <summary>The registry's code of the facility.</summary>
    public string? Code { get; init; }

    /// <summary>Name (名称).</summary>
    public required string Name { get; init; }

    /// <summary>Property (公墓性质).</summary>
    public required FacilityProperty Property { get; init; }

    /// <summary>Level of the body that runs it (主办单位级别); null where unknown.</summary>
    public DivisionLevel? Level { get; init; }

    /// <summary>Form (安葬设施形式).</summary>
    public required FacilityForm Form { get; init; }

    /// <summary>Code of its division as filed, padding removed.</summary>
    public string? DivisionCode { get; init; }

    /// <summary>Address (地址); null where none is filed.</summary>
    public string? Address { get; init; }

    /// <summary>Area (占地面积) in square metres; the registry keeps it in mu (亩, 2000/3 m²) unless it says otherwise. Null where unknown.</summary>
    public double? AreaSquareMetres { get; init; }

    /// <summary>Plots planned (规划墓穴数); null where unknown.</summary>
    public int? PlannedPlots { get; init; }

    /// <summary>Plots used (已用墓穴数); null where unknown.</summary>
    public int? UsedPlots { get; init; }

    /// <summary>plannedPlots - usedPlots, never below 0; null where either is unknown.</summary>
    public int? AvailablePlots => PlannedPlots is { } planned && UsedPlots is { } used ? Math.Max(0, planned - used) : null;

    /// <summary>Codes of the divisions served (服务范围) as filed, padding removed, each once.</summary>
    public required IReadOnlyList<string> ServedCodes { get; init; }

    /// <summary>Date of approval (批准日期); null where unknown.</summary>
    public PartialDate? ApprovedOn { get; init; }

    /// <summary>Where the record comes from and how far it can be trusted.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Day by which division codes are understood.</summary>
    public DateOnly? On => ApprovedOn?.FirstDay;
}
