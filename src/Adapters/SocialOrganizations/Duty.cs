using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>What one person does in one organization.</summary>
/// <param name="RowId">The registry's own row number.</param>
/// <param name="Key">The registry's key of the organization.</param>
/// <param name="IsLegalRepresentative">Legal representative (法定代表人), not another officer.</param>
/// <param name="Name">Name as filed; null where none is.</param>
/// <param name="Number">The number, where it can be read.</param>
/// <param name="FifteenDigits">The number is filed in the old form.</param>
public sealed record Duty(long RowId, string Key, bool IsLegalRepresentative, string? Name, ResidentNumber? Number, bool FifteenDigits);
