namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>One division under one name, in the year-end tables from the first to the last year.</summary>
/// <param name="Code">6 digits to county level, 9 for a township, 12 for a village; never padded.</param>
/// <param name="Name">As the edition wrote it.</param>
/// <param name="FirstYear">First year-end table that holds it; 2002 (townships 2015, villages 2016) may mean older.</param>
/// <param name="LastYear">Last year-end table that holds it; 2024 means in force.</param>
internal sealed record DivisionSpan(string Code, string Name, int FirstYear, int LastYear)
{
    /// <summary>1 province, 2 prefecture, 3 county or zone, 4 township, 5 village.</summary>
    public int Level { get; } = DivisionCodes.Level(Code);

    /// <summary>A statistical zone: it holds townships, but GB/T 2260 does not know it.</summary>
    public bool IsZone { get; } = DivisionCodes.IsZone(Code);

    /// <summary>Code of the division above; null for the province.</summary>
    public string? Parent { get; } = DivisionCodes.Parent(Code);

    /// <summary>Whether the year-end table of the year holds it.</summary>
    public bool In(int year) => FirstYear <= year && year <= LastYear;
}
