using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Marriages;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

public sealed class KeyOwnersTests
{
    private static readonly KeyOwners<string, MarriageEventRow> Persons = new([row => row.HusbandDocument, row => row.WifeDocument], row => row.RowId);
    private static readonly KeyOwners<string, FuneralHomeRow> Homes = new([row => row.Code], null);

    [Fact]
    public void Row_FoundByBothParties_BelongsToBothOnce()
    {
        // Each search finds it, so it comes twice.
        MarriageEventRow[] rows = [Marriage(1, "man", "woman"), Marriage(1, "man", "woman"), Marriage(2, "man", null)];

        var assigned = Persons.Assign(["man", "woman", "nobody"], rows)!;

        Assert.Equal(["man: 1 2", "nobody: ", "woman: 1"], assigned.Select(key => $"{key.Key}: {string.Join(' ', key.Value.Select(row => row.RowId))}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Row_WhoseOtherPartyIsNotAskedFor_BelongsToTheOneAskedFor() => Assert.Single(Persons.Assign(["woman"], [Marriage(1, "man", "woman")])!["woman"]);

    [Theory]
    [InlineData("A1  ", "A1", true)]
    [InlineData("A1", "A1  ", true)]
    [InlineData("a1", "A1", false)]
    [InlineData("Ａ1", "A1", false)]
    [InlineData(" A1", "A1", false)]
    [InlineData(null, "A1", false)]
    public void Row_OfAColumnThatComparesByItsOwnRules_BelongsToAKeyOrMakesNothingRemembered(string? column, string key, bool belongs)
    {
        var assigned = Homes.Assign([key, "other"], [new FuneralHomeRow { Code = column }]);

        Assert.Equal(belongs, assigned is not null);
        Assert.True(!belongs || (assigned![key].Length == 1 && assigned["other"].Length == 0));
    }

    [Fact]
    public void Row_ThatEqualsOneKey_DoesNotBelongToAnotherThatDiffersByBlanks()
    {
        var assigned = Homes.Assign(["A1", "A1 "], [new FuneralHomeRow { Code = "A1 " }])!;

        Assert.Equal((0, 1), (assigned["A1"].Length, assigned["A1 "].Length));
    }

    private static MarriageEventRow Marriage(long id, string? man, string? woman) => new() { RowId = id, HusbandDocument = man, WifeDocument = woman };
}
