namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>One row of <c>SOM_PENALTY</c>.</summary>
internal sealed record Penalty(string CaseCode, string Type, DateOnly Day);
