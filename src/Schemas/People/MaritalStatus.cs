using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>Marital status of a person on a day.</summary>
/// <param name="Status">The status.</param>
/// <param name="AsOf">End of this day.</param>
/// <param name="Since">Since when; null where unknown, for NO_RECORD and CONFLICT.</param>
/// <param name="DecidedBy">The marriage or the divorce.</param>
/// <param name="Spouse">The spouse, for MARRIED and WIDOWED, where there is a number.</param>
/// <param name="Deciding">The events that decided.</param>
internal sealed record MaritalStatus(
    MaritalStatusCode Status, DateOnly AsOf, PartialDate? Since, MarriageEvent? DecidedBy, ResidentNumber? Spouse, IReadOnlyList<MarriageEvent> Deciding);
