namespace CivilAffairsGraph.Adapters.Records;

/// <summary>A division code as a record files it, with the day that says what it meant.</summary>
/// <param name="Field">The contract's name of the field.</param>
/// <param name="Code">Six, nine or twelve digits, padding removed.</param>
/// <param name="On">Day of the record, or null where it has none.</param>
/// <param name="Name">Name filed beside the code, or null.</param>
/// <param name="AnsweredToday">The field answers the divisions that the code leads to today, not the division of the day.</param>
public sealed record FiledDivision(string Field, string Code, DateOnly? On, string? Name = null, bool AnsweredToday = false);
