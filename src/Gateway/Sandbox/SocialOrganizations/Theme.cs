namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>What an organization is about.</summary>
/// <param name="Word">The word in its name.</param>
/// <param name="Sector">Column <c>businessCode</c>: one of 14 sectors.</param>
/// <param name="Supervisor">The field of the department that supervises it, as in <see cref="SupervisingUnits"/>.</param>
internal sealed record Theme(string Word, string Sector, string Supervisor);
