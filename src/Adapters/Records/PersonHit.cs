using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Records;

/// <summary>A record found under a form of a person's number.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="Number">The number, 18 characters.</param>
/// <param name="FifteenDigits">It is filed in the old form, which two people may share.</param>
/// <param name="Name">Name filed beside it.</param>
/// <param name="RowId">Row of the record.</param>
/// <param name="Record">The record.</param>
internal sealed record PersonHit<TRecord>(ResidentNumber Number, bool FifteenDigits, string? Name, long RowId, TRecord Record);
