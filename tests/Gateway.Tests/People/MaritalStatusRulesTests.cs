using CivilAffairsGraph.Schemas.People;

namespace CivilAffairsGraph.Gateway.Tests.People;

/// <summary>The rules of marital status, one small history each.</summary>
public sealed class MaritalStatusRulesTests
{
    [Theory]
    [InlineData("", "", "NO_RECORD")]
    [InlineData("IA 2005-05-20 A", "", "MARRIED 2005-05-20 A")]
    [InlineData("IA 2005-05-20 A, IB 2014-09-12 A", "", "DIVORCED 2014-09-12")]
    [InlineData("IA 2005-05-20 A, IB 2014-09-12 A, IA 2016-02-14 A", "", "MARRIED 2016-02-14 A")]
    [InlineData("IB 2014-09-12 A", "", "DIVORCED 2014-09-12")]
    public void Status_MarriagesAndDivorces_FollowEachOther(string story, string deaths, string expected) => Check(story, deaths, "2026-03-01", expected);

    [Theory]
    [InlineData("ICA 2010-07-01 A 1980-01-15", "2026-03-01", "MARRIED 1980-01-15 A")]
    [InlineData("ICA 2010-07-01 A", "2026-03-01", "MARRIED  A")]
    [InlineData("ICA 2010-07-01 A 1980-01-15", "2009-12-31", "NO_RECORD")]
    [InlineData("ICA 2010-07-01 A 1980-01-15, IA 1980-01-20 A", "2026-03-01", "MARRIED 1980-01-20 A")]
    [InlineData("ICB 2015-03-03 A 2010-02-02", "2026-03-01", "DIVORCED 2010-02-02")]
    [InlineData("IA 2000-01-01 A, ICB 2015-03-03 A 2010-02-02", "2026-03-01", "DIVORCED 2010-02-02")]
    [InlineData("IA 2000-01-01 A, ICB 2015-03-03 A", "2026-03-01", "DIVORCED ")]
    [InlineData("IA 2000-01-01 A, IB 2010-02-02 A, ICB 2015-03-03 A 2010-02-02", "2026-03-01", "DIVORCED 2010-02-02")]
    [InlineData("IC 2015-03-03 A", "2026-03-01", "NO_RECORD")]
    [InlineData("IA 2000-01-01 A, IC 2015-03-03 A 2000-01-01", "2026-03-01", "MARRIED 2000-01-01 A")]
    [InlineData("?? 2015-03-03 A", "2026-03-01", "NO_RECORD")]
    public void Status_Reissues_AreEvidenceOfTheirOriginal(string story, string asOf, string expected) => Check(story, "", asOf, expected);

    [Theory]
    [InlineData("IA 2013-06-06 A, ID 2014-01-10 A 2013-06-06", "2026-03-01", "NO_RECORD")]
    [InlineData("IA 2013-06-06 A, ID 2014-01-10 A 2013-06-06", "2013-12-31", "NO_RECORD")]
    [InlineData("IA 2013-06-06 A, ID 2014-01-10 A", "2013-12-31", "NO_RECORD")]
    [InlineData("IA 2000-01-01 A, IB 2005-05-05 A, IA 2013-06-06 B, ID 2014-01-10 B 2013-06-06", "2026-03-01", "DIVORCED 2005-05-05")]
    [InlineData("IA 2000-01-01 A, IB 2005-05-05 A, IA 2013-06-06 A, ID 2014-01-10 A 2013-06-06", "2026-03-01", "DIVORCED 2005-05-05")]
    public void Status_AnAnnulledMarriage_NeverWas(string story, string asOf, string expected) => Check(story, "", asOf, expected);

    [Theory]
    [InlineData("IA - A", "MARRIED  A")]
    [InlineData("IA - A, IB 2010-02-02 A", "DIVORCED 2010-02-02")]
    [InlineData("IB 2010-02-02 A, IA - A", "DIVORCED 2010-02-02")]
    [InlineData("IA 2000-01-01 A, IB - A", "DIVORCED ")]
    [InlineData("IA - A, IB - A", "DIVORCED ")]
    public void Status_Undated_OpensBeforeAndClosesAfterAll(string story, string expected) => Check(story, "", "2026-03-01", expected);

    [Theory]
    [InlineData("IA 2000-01-01 A, IA 2008-08-08 A", "2026-03-01", "MARRIED 2000-01-01 A")]
    [InlineData("IA 2009-04-04 A, IA 2012-08-08 B", "2026-03-01", "CONFLICT")]
    [InlineData("IA 2009-04-04 A, IA 2012-08-08 B", "2010-01-01", "MARRIED 2009-04-04 A")]
    [InlineData("IA 2000-01-01 A, IA 2005-05-05 B, IB 2010-02-02 A", "2007-07-07", "CONFLICT")]
    [InlineData("IA 2000-01-01 A, IA 2005-05-05 B, IB 2010-02-02 A", "2012-12-12", "MARRIED 2005-05-05 B")]
    [InlineData("IA 2005-05-20 A, IB 2014-09-12 A", "2014-09-11", "MARRIED 2005-05-20 A")]
    [InlineData("IA 2005-05-20 A, IB 2014-09-12 A", "2014-09-12", "DIVORCED 2014-09-12")]
    [InlineData("IA 2005-05-20 A", "2005-05-20", "MARRIED 2005-05-20 A")]
    [InlineData("IA 2005-05-20 A", "2005-05-19", "NO_RECORD")]
    public void Status_OnADay_CountsEventsUpToIt(string story, string asOf, string expected) => Check(story, "", asOf, expected);

    [Theory]
    [InlineData("IA 2000-01-01 A", "A 2019-11-02", "2026-03-01", "WIDOWED 2019-11-02 A")]
    [InlineData("IA 2000-01-01 A", "A 2019-11-02", "2019-11-02", "WIDOWED 2019-11-02 A")]
    [InlineData("IA 2000-01-01 A", "A 2019-11-02", "2019-11-01", "MARRIED 2000-01-01 A")]
    [InlineData("IA 2000-01-01 A", "A 2019", "2019-06-30", "MARRIED 2000-01-01 A")]
    [InlineData("IA 2000-01-01 A", "A 2019", "2019-12-31", "WIDOWED 2019 A")]
    [InlineData("IA 2000-01-01 A", "A -", "2026-03-01", "WIDOWED  A")]
    [InlineData("IA 2000-01-01 A", "P 2019-11-02", "2026-03-01", "MARRIED 2000-01-01 A")]
    [InlineData("IA 2000-01-01 A", "P 2010-01-01, A 2015-01-01", "2026-03-01", "MARRIED 2000-01-01 A")]
    [InlineData("IA 2000-01-01 A", "A 2010-01-01, P 2015-01-01", "2026-03-01", "WIDOWED 2010-01-01 A")]
    [InlineData("IA 2000-01-01 A, IA 2012-02-02 B", "A 2010-01-01", "2026-03-01", "MARRIED 2012-02-02 B")]
    [InlineData("IA 2000-01-01 A, IA 2012-02-02 B, IB 2014-04-04 B", "A 2010-01-01", "2026-03-01", "DIVORCED 2014-04-04")]
    [InlineData("IA 1990-01-01 B, IB 1999-09-09 B, IA 2000-01-01 A", "A 2010-01-01", "2026-03-01", "WIDOWED 2010-01-01 A")]
    [InlineData("IA 2000-01-01 A, IB 2005-05-05 A", "A 2010-01-01", "2026-03-01", "DIVORCED 2005-05-05")]
    [InlineData("IA 2012-02-02 A", "A 2010-01-01", "2026-03-01", "CONFLICT")]
    [InlineData("IA 2012-02-02 A", "P 2010-01-01", "2026-03-01", "CONFLICT")]
    [InlineData("IA 2010-01-01 A", "A 2010-01-01", "2026-03-01", "WIDOWED 2010-01-01 A")]
    [InlineData("IA 2010-06-01 A", "A 2010", "2026-03-01", "WIDOWED 2010 A")]
    public void Status_Deaths_CloseMarriagesOnTheirDay(string story, string deaths, string asOf, string expected) => Check(story, deaths, asOf, expected);

    [Theory]
    [InlineData("IA 2019-09-09 F", "MARRIED 2019-09-09 ")]
    [InlineData("IA 2019-09-09 F, IB 2020-02-02 F", "DIVORCED 2020-02-02")]
    [InlineData("IA 2019-09-09 F, IB 2020-02-02 G", "MARRIED 2019-09-09 ")]
    [InlineData("IA 2019-09-09 F, IA 2020-02-02 G", "CONFLICT")]
    [InlineData("IA 1996-02-14 A", "MARRIED 1996-02-14 A")]
    public void Status_PairsWithoutANumberAndUnderAge_CountLikeOthers(string story, string expected) => Check(story, "", "2026-03-01", expected);

    private static void Check(string story, string deaths, string asOf, string expected)
    {
        var (day, dead) = (DateOnly.ParseExact(asOf, "yyyy-MM-dd", null), Story.Deaths(deaths));
        var history = MaritalHistory.Of(Story.Person, EventClusters.Of(Story.Person, Story.Read(story)), day);
        var status = MaritalStatusRules.Decide(history, day, dead.GetValueOrDefault(Story.Person), dead);

        var words = expected.Split(' ');
        Assert.Equal(words[0], status.Status switch { MaritalStatusCode.NoRecord => "NO_RECORD", var known => known.ToString().ToUpperInvariant() });
        Assert.Equal(words.ElementAtOrDefault(1) ?? "", status.Since?.ToString() ?? "");
        Assert.Equal(Story.SpouseOf(words.ElementAtOrDefault(2) ?? ""), status.Spouse);
        Assert.Equal(words[0] is "MARRIED" or "WIDOWED" or "DIVORCED", status.DecidedBy is not null);
    }
}
