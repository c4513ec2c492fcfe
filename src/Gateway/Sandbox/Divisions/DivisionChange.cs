namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>One entry of the change log.</summary>
/// <param name="Kind"><c>01</c> to <c>07</c>, the codes of <c>xzqh_bg.bglx</c>.</param>
/// <param name="OldCodes">Codes before; several where divisions were merged.</param>
/// <param name="NewCodes">Codes after; several where a division was split.</param>
/// <param name="OldNames">Names before, in the order of <paramref name="OldCodes"/>.</param>
/// <param name="NewNames">Names after, in the order of <paramref name="NewCodes"/>.</param>
/// <param name="Document">Number of the approving document; null where not known.</param>
/// <param name="ApprovedOn">yyyyMMdd, zeros for the parts not known.</param>
/// <param name="EffectiveOn">yyyyMMdd, zeros for the parts not known.</param>
internal sealed record DivisionChange(
    string Kind,
    IReadOnlyList<string> OldCodes,
    IReadOnlyList<string> NewCodes,
    IReadOnlyList<string> OldNames,
    IReadOnlyList<string> NewNames,
    string? Document,
    string ApprovedOn,
    string EffectiveOn);
