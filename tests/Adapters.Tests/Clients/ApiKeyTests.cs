using CivilAffairsGraph.Adapters.Clients;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

public sealed class ApiKeyTests
{
    [Fact]
    public void Key_New_IsWellFormedAndLikeNoOther()
    {
        var keys = Enumerable.Range(0, 1000).Select(_ => ApiKey.New()).ToList();

        Assert.All(keys, key => Assert.Matches("^cag_[0-9A-Za-z]{38}$", key));
        Assert.All(keys, key => Assert.True(ApiKey.IsWellFormed(key)));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void Key_WithOneCharacterChanged_IsNotWellFormed() => Gen.Select(Gen.Int[0, 41], Gen.Char.AlphaNumeric).Sample((place, character) =>
    {
        var key = ApiKey.New();
        var changed = $"{key[..place]}{character}{key[(place + 1)..]}";
        return ApiKey.IsWellFormed(changed) == (changed == key);
    });

    [Theory]
    [InlineData("")]
    [InlineData("cag_")]
    [InlineData("cag_00000000000000000000000000000000000000")]
    public void Garbage_IsNotWellFormed(string key) => Assert.False(ApiKey.IsWellFormed(key));
}
