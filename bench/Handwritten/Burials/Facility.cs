using System.Data.Common;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Burials;

/// <summary>A place where ashes are buried or kept.</summary>
internal sealed record Facility(string Name, JsonEncodedText Property, int? AvailablePlots)
{
    /// <summary>The columns that <see cref="Read"/> reads, of <c>FIS_CEME o</c>, behind row, code and day.</summary>
    public const string Columns = """
        o."NAME", o."CEME_ID", o."PROP", o."PLAN_SLOTS", o."USED_SLOTS"
        """;

    public static Facility Read(DbDataReader row, int from)
    {
        var (planned, used) = (Filed.Count(row.Text(from + 3)), Filed.Count(row.Text(from + 4)));
        return new Facility(
            Filed.Clean(row.Text(from)) ?? Filed.Clean(row.Text(from + 1)) ?? "",
            CodeList.FacilityProperties.Name(row.Text(from + 2)),
            planned is { } all && used is { } taken ? Math.Max(0, all - taken) : null);
    }
}
