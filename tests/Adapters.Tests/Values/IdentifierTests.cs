using System.Numerics;
using CivilAffairsGraph.Adapters.Values;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Values;

public sealed class IdentifierTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory]
    [InlineData("360426199101010071", "360426199101010071")]
    [InlineData("44011320141005001x", "44011320141005001X")]
    [InlineData("412723199010050012", "412723199010050012")]
    [InlineData("110102199101010078", "110102199101010078")]
    [InlineData("120110198012010073", "120110198012010073")]
    [InlineData("370102199003070016", "370102199003070016")]
    [InlineData("370102198806150023", "370102198806150023")]
    [InlineData("371001198010082394", "371001198010082394")]
    [InlineData("11010519491231002X", "11010519491231002X")]
    [InlineData("440524188001010014", "440524188001010014")]
    [InlineData("370102650101001", "370102196501010012")]
    [InlineData(" ３７0102 19900307 0016 ", "370102199003070016")]
    [InlineData("37028419851001118X", "37028419851001118X")]
    [InlineData("810000199408230021", "810000199408230021")]
    public void ResidentNumber_WellFormed_IsNormalised(string text, string expected)
    {
        Assert.True(ResidentNumber.TryParse(text, Today, out var number, out _));
        Assert.Equal(expected, number.Value);
        Assert.DoesNotContain(expected[6..14], number.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("36042619910102009X", ResidentNumberFault.CheckDigit)]
    [InlineData("360426199113010079", ResidentNumberFault.BirthDate)]
    [InlineData("37120319750229005X", ResidentNumberFault.BirthDate)]
    [InlineData("T60426199101010078", ResidentNumberFault.Characters)]
    [InlineData("3604261991010100", ResidentNumberFault.Length)]
    [InlineData("", ResidentNumberFault.Length)]
    [InlineData(null, ResidentNumberFault.Length)]
    [InlineData("990426199101010071", ResidentNumberFault.Province)]
    public void ResidentNumber_Malformed_NamesTheRule(string? text, ResidentNumberFault expected)
    {
        Assert.False(ResidentNumber.TryParse(text, Today, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void ResidentNumber_CheckDigit_IsThatOfTheBase13Formula() => Gen.Select(Gen.Date[new DateTime(1900, 1, 1), new DateTime(2025, 12, 31)], Gen.Int[0, 999])
        .Sample(person =>
        {
            var first17 = $"370199{person.Item1:yyyyMMdd}{person.Item2:000}";
            var value = first17.Aggregate(BigInteger.Zero, (sum, digit) => (sum * 13) + (digit - '0'));
            var check = (int)((((BigInteger.One - (2 * value)) % 11) + 11) % 11);
            Assert.True(ResidentNumber.TryParse(first17 + (check == 10 ? "X" : check.ToString(null, null)), Today, out var number, out _));
            if (number.FifteenDigits is { } old)
            {
                Assert.True(ResidentNumber.TryParse(old, Today, out var again, out _));
                Assert.Equal(number, again);
            }
        });

    [Fact]
    public void ResidentNumber_BornTomorrow_IsRefused()
    {
        Assert.False(ResidentNumber.TryParse("370199202603020018", Today, out _, out var fault));
        Assert.Equal(ResidentNumberFault.BirthDate, fault);
    }

    [Theory]
    [InlineData("91110000600037341L", "91110000600037341L")]
    [InlineData("91 110000 600037341l", "91110000600037341L")]
    [InlineData("91110000600037341L ", "91110000600037341L")]
    [InlineData("121200004013590816", "121200004013590816")]
    [InlineData("91371082775260043P", "91371082775260043P")]
    [InlineData("91620105L015101280", "91620105L015101280")]
    [InlineData("51370000MJ00000186", "51370000MJ00000186")]
    [InlineData("52370102MJD001233T", "52370102MJD001233T")]
    [InlineData("51370000MJD6217311", "51370000MJD6217311")]
    [InlineData("51371200MJE004567Y", "51371200MJE004567Y")]
    [InlineData("53370000MJX0008862", "53370000MJX0008862")]
    public void CreditCode_WellFormed_IsNormalised(string text, string expected)
    {
        Assert.True(CreditCode.TryParse(text, out var code, out _));
        Assert.Equal(expected, code.Value);
        Assert.True(code.OrganizationCodeHolds);
    }

    [Theory]
    [InlineData("12345", CreditCodeFault.Length)]
    [InlineData("A1110000600037341L", CreditCodeFault.CheckCharacter)]
    [InlineData("A1110000600037341I", CreditCodeFault.Characters)]
    [InlineData("913701AA600037341L", CreditCodeFault.Characters)]
    [InlineData("9111000060003IOZSV", CreditCodeFault.Characters)]
    [InlineData("91110000600037341N", CreditCodeFault.CheckCharacter)]
    public void CreditCode_Malformed_NamesTheRule(string text, CreditCodeFault expected)
    {
        Assert.False(CreditCode.TryParse(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("370000000000", "370000")]
    [InlineData("371602000000", "371602")]
    [InlineData("371602001000", "371602001")]
    [InlineData("371602001", "371602001")]
    [InlineData("371602001001", "371602001001")]
    [InlineData("37", null)]
    [InlineData("3716", null)]
    [InlineData("37160a", null)]
    public void DivisionCodes_Padded_AreShortened(string text, string? expected) => Assert.Equal(expected, DivisionCodes.Normalise(text));

    [Theory]
    [InlineData("J110101-2010-000001", "J", "110101", 2010, 1)]
    [InlineData("ＢＪ371202－2010－000012", "BJ", "371202", 2010, 12)]
    public void CertificateNumber_ByItsRule_IsRead(string text, string prefix, string division, int year, int serial)
    {
        Assert.True(MarriageCertificateNumber.TryRead(text, out var number));
        Assert.Equal((prefix, division, year, serial), (number.Prefix, number.DivisionCode, number.Year, number.Serial));
    }

    [Theory]
    [InlineData(null, "NUMBER_MISSING")]
    [InlineData("无", "NUMBER_MISSING")]
    [InlineData("/", "NUMBER_MISSING")]
    [InlineData("000000000019500101", "NUMBER_MISSING")]
    [InlineData("370102199003070016/H01234567", "TWO_NUMBERS")]
    [InlineData("370102199003070017", "NUMBER_UNREADABLE")]
    [InlineData("370102650101001", "FIFTEEN_DIGITS")]
    [InlineData("370102199003070016", null)]
    public void LegacyNumber_AsFiled_CarriesTheIssue(string? text, string? issue) => Assert.Equal(issue, LegacyNumber.Read(text, Today).Issue);

    [Theory]
    [InlineData("3.00", "30000", null)]
    [InlineData("3万", "30000", null)]
    [InlineData("30000元", "30000", null)]
    [InlineData("100000", null, "UNIT_UNCLEAR")]
    [InlineData("约三万", null, "VALUE_UNKNOWN")]
    [InlineData("", null, null)]
    public void Money_AsFiled_IsInYuan(string text, string? yuan, string? issue)
    {
        var (amount, found) = Money.Read(text);
        Assert.Equal((yuan is null ? null : decimal.Parse(yuan, null), issue), (amount, found));
    }

    [Theory]
    [InlineData("3", 2000.0)]
    [InlineData("3亩", 2000.0)]
    [InlineData("3000m²", 3000.0)]
    [InlineData("3000平方米", 3000.0)]
    public void Area_AsFiled_IsInSquareMetres(string text, double metres) => Assert.Equal(metres, Area.Read(text).SquareMetres!.Value, 6);

    [Theory]
    [InlineData("117.02", "36.67", 36.67, 117.02)]
    [InlineData("36.67", "117.02", 36.67, 117.02)]
    [InlineData("117°01′12″", "36°40′12″", 36.67, 117.02)]
    public void Coordinates_AsFiled_AreDegrees(string longitude, string latitude, double north, double east)
    {
        var read = Coordinates.Read(longitude, latitude);
        Assert.Equal((north, east), (read.Latitude!.Value, read.Longitude!.Value));
    }
}
