using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>
/// The people all registries share. Nobody is kept: each couple is made again from (seed, index) whenever it is asked for,
/// so a sandbox of any size takes the same memory. Safe to use from several threads.
/// </summary>
internal sealed class Population
{
    private const int CouplesPerScale = 21_500;
    private const int MostRegisteredPerScale = 26_000;
    private const int UnregisteredPerScale = 26_000;
    private const double ForeignRate = 0.002;

    // The marriages that never were entered are the old ones.
    private static readonly DateOnly _unregisteredUntil = new(1978, 12, 31);

    private readonly SandboxSettings _settings;
    private readonly MarriageYears _years;
    private readonly MarriageYears _oldYears;
    private readonly PersonMaker _people;
    private readonly MarriageMaker _marriages;

    /// <summary>Prepares the population of a sandbox.</summary>
    public Population(SandboxSettings settings, DivisionData divisions)
    {
        _settings = settings;
        Homes = new HomeCounties(divisions);
        _years = new MarriageYears(settings.Until);
        _oldYears = new MarriageYears(settings.Until < _unregisteredUntil ? settings.Until : _unregisteredUntil);
        _people = new PersonMaker(settings, Homes, new IdNumberSpace(settings.Seed, LaterPartner(MostRegistered)));
        _marriages = new MarriageMaker(settings, _people);
    }

    /// <summary>Where people live, on any day.</summary>
    public HomeCounties Homes { get; }

    /// <summary>How many couples certainly have marriage events; indexes from 0 up to this.</summary>
    public int CoupleCount => CouplesPerScale * _settings.Scale;

    /// <summary>How many couples may have marriage events: indexes of <see cref="Couple"/> from 0 up to this.</summary>
    public int MostRegistered => MostRegisteredPerScale * _settings.Scale;

    /// <summary>How many couples there are whose marriages no registry holds.</summary>
    public int Unregistered => UnregisteredPerScale * _settings.Scale;

    /// <summary>The couple of an index.</summary>
    public Couple Couple(int index)
    {
        var random = new SandboxRandom(_settings.Seed, "couple", index);
        var (husband, wife, marriedOn) = Make(random, index, _years);
        return new Couple(index, husband, wife, Marriages(random, index, husband, wife, marriedOn));
    }

    /// <summary>A couple that married long ago and whose marriage was never entered anywhere; indexes from 0 up to <see cref="Unregistered"/>.</summary>
    public Couple UnregisteredCouple(int index)
    {
        var random = new SandboxRandom(_settings.Seed, "unregistered couple", index);
        var (husband, wife, _) = Make(random, MostRegistered + index, _oldYears);
        return new Couple(MostRegistered + index, husband, wife, []);
    }

    private long LaterPartner(int index) => (long)MostRegistered + Unregistered + index;

    private (SandboxPerson Husband, SandboxPerson Wife, DateOnly MarriedOn) Make(SandboxRandom random, int index, MarriageYears years)
    {
        var marriedOn = years.Pick(random);
        var (his, hers) = MarriageAges.Pick(random, marriedOn);
        var husband = _people.Make(random, index, Sex.Male, his, marriedOn.AddDays(1));
        return (husband, _people.Make(random, index, Sex.Female, hers, marriedOn.AddDays(1)), marriedOn);
    }

    private SandboxMarriage[] Marriages(SandboxRandom random, int index, SandboxPerson husband, SandboxPerson wife, DateOnly marriedOn)
    {
        var (man, woman) = (MarriageParty.Of(husband), MarriageParty.Of(wife));
        if (marriedOn.Year >= 1985 && random.Chance(ForeignRate))
        {
            return random.Chance(0.6)
                ? [_marriages.Marry(random, man, ForeignParties.Make(random, Sex.Female, wife.BirthDate), marriedOn, renewal: false)]
                : [_marriages.Marry(random, ForeignParties.Make(random, Sex.Male, husband.BirthDate), woman, marriedOn, renewal: false)];
        }

        var first = _marriages.Marry(random, man, woman, marriedOn, renewal: false);
        return [first, .. _marriages.Later(random, LaterPartner(index), first).OrderBy(marriage => marriage.MarriedOn)];
    }
}
