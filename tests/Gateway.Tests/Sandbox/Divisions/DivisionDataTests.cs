using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.Divisions;

public sealed class DivisionDataTests
{
    private static readonly DivisionData Data = DivisionData.Instance;

    [Fact]
    public void Table_Of2023_HoldsTheKnownCounts()
    {
        var counts = Data.Table(2023).GroupBy(span => (span.Level, span.IsZone)).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(new() { [(1, false)] = 1, [(2, false)] = 16, [(3, false)] = 136, [(3, true)] = 15, [(4, false)] = 1853, [(5, false)] = 62074 }, counts);
    }

    [Theory]
    [InlineData(2015, 1773, 0)]
    [InlineData(2016, 1792, 79571)]
    [InlineData(2017, 1851, 81230)]
    [InlineData(2018, 1859, 77976)]
    [InlineData(2019, 1862, 77299)]
    [InlineData(2020, 1860, 75093)]
    [InlineData(2021, 1853, 62081)]
    [InlineData(2022, 1854, 62079)]
    [InlineData(2024, 1853, 62074)]
    public void Table_BelowCounty_HoldsEveryRowOfTheEdition(int year, int townships, int villages)
    {
        var table = Data.Table(year).ToLookup(span => span.Level);

        Assert.Equal((townships, villages), (table[4].Count(), table[5].Count()));
    }

    [Theory]
    [InlineData(2002, 17, 139)]
    [InlineData(2004, 17, 140)]
    [InlineData(2012, 17, 138)]
    [InlineData(2013, 17, 137)]
    [InlineData(2018, 16, 137)]
    [InlineData(2020, 16, 136)]
    public void Table_ToCountyLevel_HoldsTheKnownCounts(int year, int prefectures, int counties)
    {
        var table = Data.Table(year).Where(span => !span.IsZone).ToLookup(span => span.Level);

        Assert.Equal((prefectures, counties), (table[2].Count(), table[3].Count()));
    }

    [Fact]
    public void Table_OfEachYear_HoldsEachCodeOnceUnderAParentOfTheSameYear()
    {
        foreach (var year in DivisionData.Years)
        {
            var codes = new HashSet<string>();
            Assert.All(Data.Table(year), span => Assert.True(codes.Add(span.Code) && (span.Parent is null || codes.Contains(span.Parent)), $"{year} {span.Code}"));
        }
    }

    [Theory]
    [InlineData("370911", 2002, "岱岳区")]
    [InlineData("371700", 2002, "菏泽市")]
    [InlineData("371200", 2010, "莱芜市")]
    [InlineData("371200", 2018, null)]
    [InlineData("370903", 2004, null)]
    [InlineData("371324", 2013, "苍山县")]
    [InlineData("371324", 2014, "兰陵县")]
    [InlineData("370802", 2012, "市中区")]
    [InlineData("370802", 2013, null)]
    [InlineData("370112014", 2016, "遥墙街道办事处")]
    [InlineData("370112014", 2017, "仲宫街道办事处")]
    [InlineData("370112014", 2018, null)]
    [InlineData("371311001039", 2023, "䅟茬窑社区居民委员会")]
    public void Find_CodeInAYear_AnswersItsNameOfThatYear(string code, int year, string? name) =>
        Assert.Equal(name, Data.Find(code, year)?.Name);

    [Theory]
    [InlineData("370122", "章丘县", "370181", "章丘市", 1992)]
    [InlineData("370181", "章丘市", "370114", "章丘区", 2016)]
    [InlineData("372300", "惠民地区", "372300", "滨州地区", 1992)]
    [InlineData("372301", "滨州市", "371602", "滨城区", 2000)]
    [InlineData("370284", "胶南市", "370211", "黄岛区", 2012)]
    [InlineData("370205", "四方区", "370203", "市北区", 2012)]
    [InlineData("370634,370684", "长岛县,蓬莱市", "370614", "蓬莱区", 2020)]
    [InlineData("371081", "文登市", "371002,371003", "环翠区,文登区", 2014)]
    [InlineData("371324", "苍山县", "371324", "兰陵县", 2014)]
    [InlineData("370911", "郊区", "370911", "岱岳区", 2000)]
    [InlineData("370802", "市中区", "370811", "任城区", 2013)]
    [InlineData("370811", "市郊区", "370811", "任城区", 1993)]
    [InlineData("371626", "邹平县", "371681", "邹平市", 2018)]
    [InlineData("371523", "茌平县", "371503", "茌平区", 2019)]
    [InlineData("370125", "济阳县", "370115", "济阳区", 2018)]
    [InlineData("370282", "即墨市", "370215", "即墨区", 2017)]
    [InlineData("379011", "文登市", "371081", "文登市", 1990)]
    [InlineData("371200", "莱芜市", "370100", "济南市", 2018)]
    [InlineData("371202", "莱城区", "370116", "莱芜区", 2018)]
    [InlineData("371203", "钢城区", "370117", "钢城区", 2018)]
    [InlineData("370112014", "遥墙街道办事处", "370171004", "遥墙街道办事处", 2017)]
    [InlineData("370112101", "仲宫镇", "370112014", "仲宫街道办事处", 2017)]
    [InlineData("370112014", "仲宫街道办事处", "370112018", "仲宫街道办事处", 2018)]
    [InlineData("371202001", "凤城街道办事处", "370116001", "凤城街道办事处", 2018)]
    [InlineData("370171001", "舜华路街道", "370176001", "舜华路街道", 2023)]
    public void Changes_KnownSuccession_IsLoggedOnceWithItsNames(string oldCodes, string oldNames, string newCodes, string newNames, int year) =>
        Assert.Single(Data.Changes, change => change.Year == year
            && (string.Join(',', change.OldCodes), string.Join(',', change.OldNames)) == (oldCodes, oldNames)
            && (string.Join(',', change.NewCodes), string.Join(',', change.NewNames)) == (newCodes, newNames));

    [Fact]
    public void Changes_ReusedCode_IsNotARenaming() =>
        Assert.DoesNotContain(Data.Changes, change => change.OldCodes.Contains("370112014") && change.NewCodes.Contains("370112014"));

    [Fact]
    public void Changes_RenamedUnderItsCode_IsLoggedOnlyWhereTheOldNameEnded()
    {
        foreach (var change in Data.Changes.Where(change => change is { Kind: "03", Year: > 2015 } && change.NewCodes[0].Length == 9))
        {
            var prefecture = change.OldCodes[0][..4];
            Assert.DoesNotContain(Data.Table(change.Year), span => span.Level == 4 && span.Code.StartsWith(prefecture, StringComparison.Ordinal)
                && span.Name == change.OldNames[0] && Data.Find(span.Code, change.Year - 1)?.Name != span.Name);
        }
    }

    [Fact]
    public void Changes_BelowCounty_LinkNeighbouringTables()
    {
        Assert.All(Data.Changes.Where(change => change.NewCodes[0].Length > 6), change =>
        {
            Assert.Null(change.Document);
            Assert.Equal(change.OldNames, change.OldCodes.Select(code => Data.Find(code, change.Year - 1)?.Name));
            Assert.Equal(change.NewNames, change.NewCodes.Select(code => Data.Find(code, change.Year)?.Name));
        });
    }

    [Fact]
    public void Changes_EachRow_FitsTheColumnsOfTheLog() =>
        Assert.All(Data.Changes, change => Assert.InRange(string.Join(',', change.OldCodes).Length, 0, 200));

    [Theory]
    [InlineData("2018-12-25", "371202", true)]
    [InlineData("2018-12-26", "371202", false)]
    [InlineData("2018-12-26", "370116", true)]
    [InlineData("2014-12-30", "371081", true)]
    [InlineData("2014-12-31", "371003", true)]
    [InlineData("1975-01-01", "371002", true)]
    [InlineData("2023-01-01", "370176", false)]
    public void CountiesOn_Day_AnswersTheCountiesOfThatDay(string day, string code, bool expected) =>
        Assert.Equal(expected, Data.CountiesOn(DateOnly.Parse(day)).Any(county => county.Code == code));

    [Fact]
    public void VillagesOf_YearBeforeTheFirstList_AnswersTheFirst() =>
        Assert.Equal(Data.VillagesOf("371602", 2016).Select(village => village.Code), Data.VillagesOf("371602", 1990).Select(village => village.Code));
}
