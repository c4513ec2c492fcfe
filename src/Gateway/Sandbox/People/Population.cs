using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>
/// The people all registries share. Nobody is kept: each couple is made again from (seed, index) whenever it is asked for,
/// so a sandbox of any size takes the same memory. Safe to use from several threads.
/// </summary>
internal sealed class Population(SandboxSettings settings, DivisionData divisions)
{
    private const int CouplesPerScale = 19_000;

    /// <summary>How many couples certainly have marriage events; indexes from 0 up to this.</summary>
    public int CoupleCount => CouplesPerScale * settings.Scale;

    /// <summary>The couple of an index.</summary>
    public Couple Couple(int index)
    {
        var random = new SandboxRandom(settings.Seed, "couple", index);
        var space = new IdNumberSpace(settings.Seed, 100_000L * settings.Scale);
        return new Couple(index, Person(space, random, index, Sex.Male), Person(space, random, index, Sex.Female));
    }

    private SandboxPerson Person(IdNumberSpace space, SandboxRandom random, int index, Sex sex)
    {
        var (idNumber, birth) = space.Assign(index, sex, random.Date(new DateOnly(1925, 1, 1), new DateOnly(2000, 12, 31)));
        var home = random.Pick(divisions.CountiesOn(settings.Until)).Code;
        return new SandboxPerson(idNumber, Names.Make(random, sex, birth.Year, random.Chance(0.004)), sex, birth, null, "01", home);
    }
}
