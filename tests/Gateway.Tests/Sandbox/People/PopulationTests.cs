using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.People;

public sealed class PopulationTests
{
    private static readonly SandboxSettings _settings = new(5, 2, SandboxSettings.DefaultUntil);
    private static readonly Population _population = new(_settings, DivisionData.Instance);
    private static readonly SandboxPerson[] _everybody =
    [
        .. Enumerable.Range(0, _population.MostRegistered).SelectMany(index => _population.Couple(index).People),
        .. Enumerable.Range(0, _population.Unregistered).SelectMany(index => _population.UnregisteredCouple(index).People),
    ];

    [Fact]
    public void Numbers_OfEverybody_AreUnique() =>
        Assert.Equal(_everybody.Length, _everybody.Select(person => person.IdNumber).ToHashSet().Count);

    [Fact]
    public void Numbers_OfEverybody_AreNoPersonas() =>
        Assert.Empty(_everybody.Select(person => person.IdNumber).Intersect(Personas.All.Select(persona => persona.IdNumber)));

    [Fact]
    public void FifteenDigitForms_OfEverybodyBornBefore2000_AreUnique()
    {
        string[] numbers = [.. _everybody.Concat(Personas.All).Where(person => person.BirthDate.Year < 2000).Select(person => person.IdNumber.Remove(6, 2)[..15])];

        Assert.Equal(numbers.Length, numbers.ToHashSet().Count);
    }

    [Fact]
    public void Number_OfAnybody_IsValidAndAgreesWithThePerson() => Assert.All(_everybody.Concat(Personas.All), person =>
    {
        Assert.Matches("^37(0[1-9]|1[013-7])99", person.IdNumber);
        Assert.Equal(person.BirthDate.ToString("yyyyMMdd"), person.IdNumber.Substring(6, 8));
        Assert.Equal(person.Sex == Sex.Male, (person.IdNumber[16] - '0') % 2 == 1);
        // The equivalent form of MOD 11-2: the first 17 digits as a number of base 13.
        var sum = person.IdNumber[..17].Aggregate(0, (value, digit) => ((value * 13) + (digit - '0')) % 11);
        var check = ((1 - (2 * sum)) % 11 + 11) % 11;
        Assert.Equal(check == 10 ? 'X' : (char)('0' + check), person.IdNumber[17]);
    });

    [Fact]
    public void Couple_AskedForAgain_IsTheSame()
    {
        var again = new Population(_settings, DivisionData.Instance);

        Assert.All(Enumerable.Range(0, 500), index => Assert.Equal(_population.Couple(index).Marriages, again.Couple(index).Marriages));
    }

    [Fact]
    public void Marriages_OfEverybody_AreLawfulAndAmongTheLiving()
    {
        var marriages = Enumerable.Range(0, 20_000).SelectMany(index => _population.Couple(index).Marriages);

        Assert.All(marriages, marriage =>
        {
            var before1981 = marriage.MarriedOn.Year < 1981;
            Assert.True(marriage.Husband.BirthDate.AddYears(before1981 ? 20 : 22) <= marriage.MarriedOn);
            Assert.True(marriage.Wife.BirthDate.AddYears(before1981 ? 18 : 20) <= marriage.MarriedOn);
            Assert.True(marriage.FirstDeath is null || marriage.MarriedOn < marriage.FirstDeath);
            Assert.True(marriage.EndedOn is null || (marriage.MarriedOn < marriage.EndedOn && marriage.EndedOn <= _settings.Until));
        });
    }

    [Fact]
    public void Deaths_OfEverybody_AreMostlyOfTheOld()
    {
        double[] ages = [.. _everybody.Where(person => person.DiedOn is not null).Select(person => (person.DiedOn!.Value.DayNumber - person.BirthDate.DayNumber) / 365.25)];

        Assert.InRange(ages.Count(age => age > 60) / (double)ages.Length, 0.6, 0.9);
        Assert.InRange(ages.Count(age => age < 40) / (double)ages.Length, 0.005, 0.06);
        Assert.True(ages.Max() < 112);
    }

    [Fact]
    public void ForeignSpouses_AmongAllMarriages_AreFew()
    {
        SandboxMarriage[] marriages = [.. Enumerable.Range(0, _population.MostRegistered).SelectMany(index => _population.Couple(index).Marriages)];

        Assert.InRange(marriages.Count(marriage => marriage.IsForeign) / (double)marriages.Length, 0.0008, 0.003);
    }

    [Fact]
    public void Numbers_AtScale100_AreUnique()
    {
        var large = new Population(new SandboxSettings(1, 100, SandboxSettings.DefaultUntil), DivisionData.Instance);
        // Couples far apart share a prefecture and sequence; neighbours share nothing.
        var indexes = Enumerable.Range(0, 40_000).Select(index => (int)((long)index * 7840 % large.MostRegistered)).Distinct();

        string[] numbers = [.. indexes.SelectMany(index => large.Couple(index).People).Select(person => person.IdNumber)];

        Assert.Equal(numbers.Length, numbers.ToHashSet().Count);
    }
}
