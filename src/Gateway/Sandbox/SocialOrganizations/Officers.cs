using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Finds people of the population for the offices of organizations.</summary>
internal sealed class Officers(SandboxSettings settings, Population population)
{
    private const int YoungestAge = 26;
    private const int OldestAge = 66;
    private const int Tries = 400;
    private const double MenRate = 0.68;

    // Someone who died in office took it long enough ago to have grown old in it.
    private const int YearsInOffice = 12;

    /// <summary>Gives the row its legal representative and up to three others.</summary>
    public void Appoint(OrganizationRow row, SandboxRandom random)
    {
        var organization = row.Organization;
        var latest = organization.EndedOn ?? settings.Until;
        var dead = organization.Status.Truth == "ACTIVE" && random.Chance(OrganizationQuirks.RepresentativeDead.Rate) ? FindDead(organization, random) : null;
        if (dead is not null)
        {
            row.Quirks.Add(new Quirk(OrganizationQuirks.RepresentativeDead.Code));
        }

        row.Officers.Add(Officer.Of(Officer.LegalRepresentative, dead ?? FindLiving(random.Date(organization.StartedOn, latest), latest, random), random));
        for (var others = random.Next(4); others > 0; others--)
        {
            row.Officers.Add(Officer.Of(Officer.Other, FindLiving(random.Date(organization.StartedOn, latest), latest, random), random));
        }
    }

    /// <summary>Someone of working age on the day of appointment who lives to see the other day.</summary>
    public SandboxPerson FindLiving(DateOnly appointedOn, DateOnly aliveOn, SandboxRandom random) =>
        Find(appointedOn, person => person.DiedOn is null || person.DiedOn > aliveOn, random)
        ?? throw new InvalidOperationException("The population holds nobody who could be appointed.");

    private SandboxPerson? FindDead(Organization organization, SandboxRandom random)
    {
        var earliest = settings.Until.AddYears(-YearsInOffice);
        var appointedOn = organization.StartedOn > earliest ? organization.StartedOn : random.Date(organization.StartedOn, earliest);
        return Find(appointedOn, person => person.DiedOn > appointedOn, random);
    }

    private SandboxPerson? Find(DateOnly appointedOn, Func<SandboxPerson, bool> fits, SandboxRandom random)
    {
        var (bornFrom, bornTo) = (appointedOn.AddYears(-OldestAge), appointedOn.AddYears(-YoungestAge));
        for (var i = 0; i < Tries; i++)
        {
            var couple = population.Couple(random.Next(population.CoupleCount));
            var person = random.Chance(MenRate) ? couple.Husband : couple.Wife;
            if (person.BirthDate >= bornFrom && person.BirthDate <= bornTo && fits(person))
            {
                return person;
            }
        }

        return null;
    }
}
