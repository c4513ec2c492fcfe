namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Makes the marriages of a couple: the first, how it ends, and what each of the two does afterwards.</summary>
/// <param name="settings">Last day.</param>
/// <param name="people">Makes the later partners.</param>
internal sealed class MarriageMaker(SandboxSettings settings, PersonMaker people)
{
    private const double AnnulmentRate = 0.002;
    private const double CourtShare = 0.08;
    private const double RenewalRate = 0.08;

    /// <summary>The marriage of two parties with its end.</summary>
    public SandboxMarriage Marry(SandboxRandom random, MarriageParty husband, MarriageParty wife, DateOnly marriedOn, bool renewal)
    {
        var marriage = new SandboxMarriage(husband, wife, marriedOn, null, MarriageEnd.None, renewal);
        var last = marriage.FirstDeath ?? settings.Until;
        if (random.Chance(AnnulmentRate))
        {
            var annulledOn = marriedOn.AddDays(random.Between(60, 360));
            return annulledOn < last ? marriage with { EndedOn = annulledOn, End = MarriageEnd.Annulment } : marriage;
        }

        var end = random.Chance(CourtShare) ? MarriageEnd.CourtDivorce : MarriageEnd.Divorce;
        return Divorces.Pick(random, marriedOn, last) is { } day ? marriage with { EndedOn = day, End = end } : marriage;
    }

    /// <summary>The marriages after the first one, in the order of time.</summary>
    /// <param name="random">The couple's choices.</param>
    /// <param name="serial">Serial number of the later partners.</param>
    /// <param name="first">The first marriage.</param>
    public IEnumerable<SandboxMarriage> Later(SandboxRandom random, long serial, SandboxMarriage first)
    {
        if (first.EndedOn is { } end)
        {
            return random.Chance(RenewalRate) && first.End == MarriageEnd.Divorce
                ? Again(random, first, end)
                : ByOne(random, serial, first.Husband, end, 0.42).Concat(ByOne(random, serial, first.Wife, end, 0.38));
        }

        var survivor = first.FirstDeath is { } death ? Survivor(first, death) : null;
        return survivor is null ? [] : ByOne(random, serial, survivor, first.FirstDeath!.Value, survivor.Sex == Sex.Male ? 0.2 : 0.12);
    }

    private static MarriageParty? Survivor(SandboxMarriage marriage, DateOnly death) =>
        marriage.Husband.Person?.DiedOn == death ? marriage.Wife : marriage.Husband;

    private IEnumerable<SandboxMarriage> Again(SandboxRandom random, SandboxMarriage first, DateOnly end)
    {
        var day = end.AddDays(random.Between(30, 1500));
        return day < (first.FirstDeath ?? settings.Until) ? [Marry(random, first.Husband, first.Wife, day, renewal: true)] : [];
    }

    private IEnumerable<SandboxMarriage> ByOne(SandboxRandom random, long serial, MarriageParty party, DateOnly after, double rate)
    {
        var day = after.AddDays(random.Between(60, 2600));
        var age = day.Year - party.BirthDate.Year;
        var willing = random.Chance(age < 60 ? rate : rate / 4);
        if (!willing || party.Person is null || day >= (party.Person.DiedOn ?? settings.Until))
        {
            return [];
        }

        var sex = party.Sex == Sex.Male ? Sex.Female : Sex.Male;
        var bornBy = day.AddYears(-Math.Max(age + random.Between(-5, 3), MarriageAges.Lawful(sex, day)));
        var partner = MarriageParty.Of(people.Make(random, serial, sex, bornBy, day.AddDays(1)));
        return [party.Sex == Sex.Male ? Marry(random, party, partner, day, renewal: false) : Marry(random, partner, party, day, renewal: false)];
    }
}
