namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Rows of the dead who have no identity number: bodies without a name, and newborns.</summary>
internal sealed class NumberlessDead(BurialRowMaker rows)
{
    private const string NoName = "无名氏";

    /// <summary>A body nobody knew, found in the county.</summary>
    public BurialRow Nameless(string county, DateOnly diedOn, long serial, SandboxRandom random)
    {
        var row = rows.Blank(county, diedOn, serial, random);
        (row.IfNameless, row.Name, row.CardType) = ("1", NoName, null);
        row.Sex = random.Chance(0.7) ? "1" : "2";
        row.Quirks.Add(new Quirk(BurialQuirks.Nameless.Code));
        return row;
    }

    /// <summary>A child that lived for some days and was never registered.</summary>
    public BurialRow Newborn(string county, DateOnly diedOn, string surname, long serial, SandboxRandom random)
    {
        var days = random.Between(1, 28);
        var row = rows.Blank(county, diedOn, serial, random);
        var boy = random.Chance(0.5);
        (row.Name, row.Sex, row.CardType) = ($"{surname}某之{(boy ? "子" : "女")}", boy ? "1" : "2", null);
        row.Birthday = BurialTexts.Day(diedOn.AddDays(-days));
        row.Age = FormattableString.Invariant($"生后{days}天");
        row.Quirks.Add(new Quirk(BurialQuirks.AgeInDays.Code));
        return row;
    }
}
