using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Makes organizations by their index, the same whenever they are asked for; nothing is kept.</summary>
internal sealed class OrganizationSource(SandboxSettings settings, DivisionData divisions)
{
    private const int PerScale = 2_000;
    private const int Most = 60_000;

    // Every 17th is a branch: about 6 in 100.
    private const int BranchEvery = 17;

    private static readonly DateOnly _registrationSince = new(1990, 1, 1);
    private static readonly YearTable _registrations = new([(1990, 1), (1998, 2), (2004, 4), (2010, 6), (2015, 10), (2018, 10), (2022, 6), (2035, 5)]);
    private static readonly decimal[] _associationMoney = [1, 3, 3, 3, 3, 5, 5, 10, 10, 20, 30, 50];
    private static readonly decimal[] _serviceMoney = [0.5m, 1, 2.5m, 3, 3, 5, 10, 10, 20, 30, 50, 100, 200, 500];
    private static readonly decimal[] _foundationMoney = [200, 200, 300, 400, 500, 1000, 2000, 5000, 8000];

    /// <summary>How many rows there are: 2,000 for each step of scale, 60,000 at most.</summary>
    public int Count { get; } = (int)Math.Min((long)PerScale * settings.Scale, Most);

    /// <summary>The registrars of these organizations.</summary>
    public Registrars Registrars { get; } = new(settings, divisions);

    /// <summary>The organization of an index.</summary>
    public Organization Make(int index)
    {
        var random = new SandboxRandom(settings.Seed, "organization", index);
        var isBranch = index % BranchEvery == BranchEvery - 1;
        var status = OrganizationStatus.Pick(isBranch, random);
        return isBranch ? Branch(index, status, random) : Main(index, status, random);
    }

    private Organization Main(int index, OrganizationStatus status, SandboxRandom random)
    {
        var kind = OrganizationKind.Pick(random);
        var startedOn = Start(status, _registrationSince, random);
        var endedOn = End(status, startedOn, random);
        var registrar = Registrars.Pick(kind, startedOn, random);
        var theme = Themes.Pick(kind, random);
        var numbers = new OrganizationNumbers(Registrars, kind, registrar, startedOn, index);
        return new Organization
        {
            Id = numbers.Id,
            Kind = kind,
            Status = status,
            Registrar = registrar,
            Theme = theme,
            Name = OrganizationNames.Make(kind, registrar.Place, theme, random),
            StartedOn = startedOn,
            EndedOn = endedOn,
            CreditCode = status.IsRegistered ? numbers.CreditCode(endedOn) : null,
            OrganCode = status.IsRegistered ? numbers.OrganCode : null,
            RegistrationNumber = status.IsRegistered ? numbers.RegistrationNumber : null,
            Money = random.Pick(kind == OrganizationKind.Association ? _associationMoney : kind == OrganizationKind.Foundation ? _foundationMoney : _serviceMoney),
        };
    }

    private Organization Branch(int index, OrganizationStatus status, SandboxRandom random)
    {
        var main = MainOfBranch(random);
        var startedOn = Start(status, main.StartedOn, random);
        var registrar = Registrars.Later(main.Registrar, main.StartedOn, startedOn);
        var theme = Themes.Pick(main.Kind, random);
        return new Organization
        {
            Id = new OrganizationNumbers(Registrars, main.Kind, registrar, startedOn, index).Id,
            Kind = main.Kind,
            Status = status,
            Registrar = registrar,
            Theme = theme,
            Name = OrganizationNames.Branch(main.Name, theme, random),
            StartedOn = startedOn,
            EndedOn = End(status, startedOn, random),
            Main = main,
            BranchNumber = (index / BranchEvery) + 1,
        };
    }

    // An association in force that is old enough for its branches to have a history.
    private Organization MainOfBranch(SandboxRandom random)
    {
        while (true)
        {
            var index = random.Between(OrganizationPersonas.Count, Count - 1);
            if (index % BranchEvery != BranchEvery - 1
                && Make(index) is { Kind.Letter: "S", Status.Code: "22" } main && main.StartedOn.AddYears(5) < settings.Until)
            {
                return main;
            }
        }
    }

    private DateOnly Start(OrganizationStatus status, DateOnly from, SandboxRandom random)
    {
        if (!status.IsRegistered)
        {
            return random.Date(settings.Until.AddYears(-3), settings.Until);
        }

        while (true)
        {
            var day = random.Date(from, status.IsEnded ? settings.Until.AddYears(-2) : settings.Until);
            if (random.Chance(_registrations[day.Year] / 10))
            {
                return day;
            }
        }
    }

    private DateOnly? End(OrganizationStatus status, DateOnly startedOn, SandboxRandom random) =>
        status.IsEnded ? random.Date(startedOn.AddYears(1), settings.Until) : null;
}
