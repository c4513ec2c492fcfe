namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The flaws of the facilities and how often each occurs. The generator and its test read the same table.</summary>
internal static class FacilityQuirks
{
    public static readonly QuirkRate AreaEmpty = new("AREA_EMPTY", 0.03, "facilities");
    public static readonly QuirkRate AreaSquareMetres = new("AREA_SQUARE_METRES", 0.1, "facilities with an area");
    public static readonly QuirkRate SlotsEmpty = new("SLOTS_EMPTY", 0.02, "facilities");
    public static readonly QuirkRate UsedOverPlanned = new("USED_OVER_PLANNED", 0.01, "facilities");
    public static readonly QuirkRate ServedUnknown = new("SERVED_UNKNOWN", 0.05, "facilities that serve villages");
    public static readonly QuirkRate ServedTrailing = new("SERVED_TRAILING", 0.1, "facilities that serve villages");
    public static readonly QuirkRate DivisionPadded = new("DIVISION_PADDED", 0.1, "facilities of a township or higher");
    public static readonly QuirkRate ApprovalDatePartial = new("APPROVAL_DATE_PARTIAL", 0.05, "facilities");
}
