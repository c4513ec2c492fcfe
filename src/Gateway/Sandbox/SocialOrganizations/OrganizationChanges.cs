namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>What organizations changed since their registration: some their name, once or twice, some their money.</summary>
internal static class OrganizationChanges
{
    private const double RenamedRate = 0.05;
    private const double TwiceRate = 0.2;
    private const double MoneyRate = 0.02;

    /// <summary>Fills the row's list, after its flaws: the last change made it what it is.</summary>
    public static void Fill(OrganizationRow row, DateOnly until, SandboxRandom random)
    {
        var organization = row.Organization;
        var (first, last) = (organization.StartedOn.AddMonths(3), organization.EndedOn ?? until);
        if (organization.RegisteredOn is null || organization.Main is not null || first >= last)
        {
            return;
        }

        if (random.Chance(RenamedRate))
        {
            Rename(row, first, last, random);
        }

        if (random.Chance(MoneyRate))
        {
            row.Changes.Add(new(OrganizationChange.Money, "1.00", row.Money, random.Date(first, last)));
        }
    }

    private static void Rename(OrganizationRow row, DateOnly first, DateOnly last, SandboxRandom random)
    {
        var names = new List<string> { row.Name };
        while (names.Count < (random.Chance(TwiceRate) ? 3 : 2))
        {
            var name = OrganizationNames.Make(row.Organization.Kind, row.Organization.Registrar.Place, row.Organization.Theme, random);
            names.Insert(0, names.Contains(name) ? $"{name}（筹）" : name);
        }

        var days = Enumerable.Range(1, names.Count - 1).Select(_ => random.Date(first, last)).Order().ToList();
        row.Changes.AddRange(days.Select((day, place) => new OrganizationChange(OrganizationChange.Name, names[place], names[place + 1], day)));
    }
}
