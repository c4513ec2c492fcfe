using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>Whether the burial registry proves a person's death.</summary>
/// <param name="AsOf">Day of the question.</param>
/// <param name="Record">The record that proves it, or null.</param>
internal sealed record DeathEvidence(DateOnly AsOf, BurialRecord? Record)
{
    /// <summary>YES by a finished cremation under the person's number; UNKNOWN otherwise, never NO.</summary>
    public Verdict Verdict => Record is null ? Verdict.Unknown : Verdict.Yes;

    /// <summary>The record that proves a death: finished cremation, number agreeing with sex and birth date; one with a date of death first, then the lowest id.</summary>
    public static BurialRecord? Proof(ResidentNumber person, IReadOnlyList<BurialRecord>? records) => records?
        .Where(record => record.Cremated && record.Deceased == person)
        .OrderBy(record => record.DiedOn is null).ThenBy(record => record.RowId)
        .FirstOrDefault();
}
