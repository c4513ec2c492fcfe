using CivilAffairsGraph.Schemas.Access;
using CsCheck;

namespace CivilAffairsGraph.Gateway.Tests.Access;

public sealed class MasksTests
{
    [Theory]
    [InlineData(Masking.Name, "张强", "张*")]
    [InlineData(Masking.Name, "欧阳若兮", "欧***")]
    [InlineData(Masking.Name, "𠮷野", "𠮷*")]
    [InlineData(Masking.Name, "李", "李*")]
    [InlineData(Masking.Number, "370299197511020037", "3702**********0037")]
    [InlineData(Masking.Number, "H01234567", "H012*4567")]
    [InlineData(Masking.Number, "12345678", "********")]
    [InlineData(Masking.Name, "", "")]
    public void Value_OfKnownForm_IsMaskedAsPeopleExpect(Masking masking, string value, string expected) => Assert.Equal(expected, Masks.Of(masking, value));

    [Fact]
    public void Value_Null_StaysNull() => Assert.Null(Masks.Of(Masking.Number, null));

    [Fact]
    public void Number_OfAnyLength_ShowsEightCharactersAtMost() => Gen.String[Gen.Char['0', '9'], 1, 40].Sample(number =>
    {
        var masked = Masks.Of(Masking.Number, number)!;

        Assert.Equal(number.Length, masked.Length);
        Assert.True(masked.Count(char.IsDigit) <= 8 && masked.Contains('*'));
    });
}
