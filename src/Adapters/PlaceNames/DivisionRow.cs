using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>One division in one year-end table (xzqh_bm) as it stands there.</summary>
internal sealed class DivisionRow
{
    public string? Year { get; set; }

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Parent { get; set; }

    [Codes(typeof(DivisionLevel))]
    public string? Level { get; set; }

    [Codes(typeof(RowValidity))]
    public string? Validity { get; set; }
}
