namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Makes single people: number, name, home and death.</summary>
internal sealed class PersonMaker(SandboxSettings settings, HomeCounties homes, IdNumberSpace numbers)
{
    private const double MinorityRate = 0.008;
    private const double DottedNameRate = 0.5;

    /// <summary>A person of an age on a day on which he or she is alive.</summary>
    /// <param name="random">The couple's choices.</param>
    /// <param name="serial">Serial number of the person among those of the same sex.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="bornBy">The last day of birth allowed.</param>
    /// <param name="aliveOn">A day the person lives to see.</param>
    public SandboxPerson Make(SandboxRandom random, long serial, Sex sex, DateOnly bornBy, DateOnly aliveOn)
    {
        var (idNumber, birth) = numbers.Assign(serial, sex, bornBy);
        var folk = random.Chance(MinorityRate) ? random.Chance(DottedNameRate) ? "05" : "03" : "01";
        var name = Names.Make(random, sex, birth.Year, folk == "05");
        var origin = homes.Pick(random, IdNumberSpace.PrefectureOf(serial));
        var death = Mortality.Pick(random, sex, birth, aliveOn);
        var diedOn = death <= settings.Until ? death : (DateOnly?)null;
        var person = new SandboxPerson(idNumber, name, sex, birth, diedOn, folk, origin, origin);
        return person with { HomeDivisionCode = homes.CodeOn(origin, settings.Until, person.Salt) };
    }
}
