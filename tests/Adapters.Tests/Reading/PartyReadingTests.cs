using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Tests.Reading;

/// <summary>Who the parties of a row are: their numbers, the other form of them, other documents, swapped sides.</summary>
public sealed class PartyReadingTests
{
    private const string Man = "370199198003150010";
    private const string Woman = "370199198206220023";

    [Theory]
    [InlineData("370199198206220023", "111", "1", null, "370199198206220023", "")]
    [InlineData("37069919910511010x", "111", "1", null, "37069919910511010X", "")]
    [InlineData(" ３７0699 19910511 010x ", "111", "1", null, "37069919910511010X", "")]
    [InlineData("370199198206220023", "01", null, null, "370199198206220023", "")]
    [InlineData("370199198206220023", "11", "1", "1982-06-22", "370199198206220023", "")]
    [InlineData("370199198206220023", "111", "1", "1982-06-23", "370199198206220023", "NUMBER_DISAGREES parties.wife.documentNumber")]
    [InlineData("370199820622002", "111", "1", null, "370199198206220023", "FIFTEEN_DIGITS parties.wife.documentNumber")]
    [InlineData("370199820622002", "111", "1", "1982-06-22", "370199198206220023", "FIFTEEN_DIGITS parties.wife.documentNumber")]
    [InlineData("370199820622002", "111", "1", "1983-06-22", null, "FIFTEEN_DIGITS parties.wife.documentNumber, NUMBER_DISAGREES parties.wife.documentNumber")]
    [InlineData("370199198206220023/H01234567", "111", "1", null, null, "TWO_NUMBERS parties.wife.documentNumber")]
    [InlineData("370199198206220023、370199820622002", "111", "1", null, null, "TWO_NUMBERS parties.wife.documentNumber")]
    [InlineData("000000000019820622", "111", "1", null, null, "NUMBER_MISSING parties.wife.documentNumber")]
    [InlineData("不详", "111", "1", null, null, "NUMBER_MISSING parties.wife.documentNumber")]
    [InlineData(null, null, null, null, null, "NUMBER_MISSING parties.wife.documentNumber")]
    [InlineData("370199198206220024", "111", "1", null, null, "NUMBER_UNREADABLE parties.wife.documentNumber")]
    [InlineData("370199202612310010", "111", "1", null, null, "NUMBER_UNREADABLE parties.wife.documentNumber")]
    [InlineData("H01234567", "516", "2", null, null, "")]
    [InlineData("G1234567", "414", "6", null, null, "")]
    [InlineData("370199198206220023", "414", "6", null, null, "")]
    [InlineData("370199820622002", "990", "9", null, null, "")]
    [InlineData("810000199408230021", "553", "2", null, "810000199408230021", "")]
    [InlineData("830000199408230025", "111", "4", null, "830000199408230025", "")]
    public void Number_OfADocument_NamesAPersonOnlyWhereItCan(string? document, string? type, string? category, string? birth, string? expected, string issues)
    {
        var registered = Reading.Of(MarriageReadingTests.Row(row => (row.RegisteredOn, row.WifeDocument, row.WifeDocumentType, row.WifeCategory, row.WifeBirth) = ("2020-05-20", document, type, category, birth)));

        Assert.Equal((expected, issues), (registered.Wife.Number?.Value, Reading.Issues(registered.Provenance)));
        Assert.Equal(document?.Trim(), registered.Wife.DocumentNumber);
    }

    [Theory]
    [InlineData(Man, Woman, "王芳", "")]
    [InlineData(Woman, Man, "李伟", "SIDES_SWAPPED parties")]
    [InlineData(Woman, "H01234567", "李伟", "SIDES_SWAPPED parties")]
    [InlineData("H01234567", Man, "李伟", "SIDES_SWAPPED parties")]
    [InlineData("H01234567", "H01234567", "王芳", "")]
    [InlineData(Man, "370299197511020037", "王芳", "")]
    [InlineData(Woman, "370299197709090049", "王芳", "")]
    public void Sides_Swapped_AreReadByTheSexOfTheNumbers(string man, string woman, string wife, string issues)
    {
        var registered = Reading.Of(MarriageReadingTests.Row(row => (row.HusbandDocument, row.WifeDocument, row.HusbandDocumentType, row.WifeDocumentType, row.HusbandCategory, row.WifeCategory) =
            (man, woman, man[0] == 'H' ? "516" : "111", woman[0] == 'H' ? "516" : "111", man[0] == 'H' ? "2" : "1", woman[0] == 'H' ? "2" : "1")));

        Assert.Equal((wife, issues), (registered.Wife.Name, Reading.Issues(registered.Provenance)));
        Assert.Equal((Marriages.PartyRole.Husband, Marriages.PartyRole.Wife), (registered.Parties[0].Role, registered.Parties[1].Role));
        Assert.True(issues.Length == 0 || registered.Husband.Number is null or { Sex: Sex.Male });
    }

    [Theory]
    [InlineData("A 18 李伟, B 15 李伟", "A B")]
    [InlineData("A 18 李伟, B 15 李 伟", "A B")]
    [InlineData("A 18 买买提·阿里, B 15 买买提•阿里", "A B")]
    [InlineData("A 18 李伟, B 15 李维", "A")]
    [InlineData("A 15 李伟, B 15 李维", "A B")]
    [InlineData("A 18 李伟, B 18 李维, C 15 李维", "A B C")]
    [InlineData("A 18 李伟, B 18 李维", "A B")]
    [InlineData("A 15 李伟", "A")]
    public void FifteenDigits_BesideEighteen_CountUnderTheSameName(string hits, string expected)
    {
        Assert.True(ResidentNumber.TryParse(Man, new DateOnly(2026, 3, 1), out var person, out _));
        var rows = hits.Split(", ").Select((hit, i) => hit.Split(' ', 3) switch { var parts => new PersonHit<string>(person, parts[1] == "15", parts[2], i, parts[0]) });

        Assert.Equal(expected, string.Join(' ', PersonMatching.Match(rows, [person])[person]));
        Assert.Empty(PersonMatching.Match(rows, []));
    }

    [Theory]
    [InlineData("37069919910511010X", "37069919910511010X 37069919910511010x 370699910511010")]
    [InlineData("370199198003150010", "370199198003150010 370199800315001")]
    [InlineData("370102200001010015", "370102200001010015")]
    [InlineData("370102189912310014", "370102189912310014")]
    public void Forms_OfANumber_AreThoseThatARegistryMayHold(string number, string expected)
    {
        Assert.True(ResidentNumber.TryParse(number, new DateOnly(2026, 3, 1), out var person, out _));
        Assert.Equal(expected, string.Join(' ', person.Forms));
    }
}
