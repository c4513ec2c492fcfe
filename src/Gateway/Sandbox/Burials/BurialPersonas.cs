using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The personas' deaths, without any random flaw.</summary>
internal static class BurialPersonas
{
    /// <summary>Every row.</summary>
    public static IReadOnlyList<BurialRow> Rows { get; } =
    [
        Row(Personas.ChenJun, new DateOnly(2019, 11, 3), "371602", "2") with { CemeId = Facilities.ChenJunsCemetery },
        Row(Personas.DengHai, new DateOnly(2021, 3, 15), "371702", "1"),
    ];

    private static BurialRow Row(SandboxPerson person, DateOnly crematedOn, string county, string ashes)
    {
        var diedOn = person.DiedOn!.Value;
        var unit = Homes.UnitFor(county);
        return new BurialRow
        {
            Person = person,
            DiedOn = diedOn,
            CrematedOn = crematedOn,
            DeadId = FormattableString.Invariant($"{unit}{diedOn:yyyyMMdd}000000"),
            Name = person.Name,
            Sex = person.Sex == Sex.Male ? "1" : "2",
            IdCard = person.IdNumber,
            Birthday = BurialTexts.Day(person.BirthDate),
            Age = BurialTexts.Age(person.BirthDate, diedOn),
            Folk = person.Folk,
            Populace = $"{county}000000",
            DeathDate = BurialTexts.Minute(diedOn.ToDateTime(new TimeOnly(8, 30))),
            DeathPlace = "医院",
            DeathCause = "1",
            DeathCertOrg = "市人民医院",
            CremationTime = BurialTexts.Minute(crematedOn.ToDateTime(new TimeOnly(9, 0))),
            CremationType = "1",
            AshesGo = ashes,
            CertId = FormattableString.Invariant($"{unit}{crematedOn.Year}0000000"),
            CertStatus = "1",
            CreateTime = BurialTexts.Second(diedOn.ToDateTime(new TimeOnly(14, 0))),
        };
    }
}
