using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Spouses without a resident identity number, with the documents they show.</summary>
internal static class ForeignParties
{
    private static readonly Kind[] _kinds =
    [
        new("2", "516", 'H', 8, "344", ["陈嘉豪", "黄志明", "李家辉", "陈美玲", "何咏诗", "黄嘉欣"]),
        new("3", "516", 'M', 8, "446", ["梁永康", "何家明", "梁雅雯", "何慧仪"]),
        new("4", "511", null, 8, "158", ["林志豪", "陈冠宇", "张雅婷", "林怡君"]),
        new("5", "414", 'E', 8, "156", ["王海涛", "孙国强", "刘晓燕", "周丽华"]),
        new("6", "414", 'K', 8, "410", ["KIM MIN SU", "LEE JI HOON", "PARK SOO JIN", "CHOI YOUNG HEE"]),
        new("6", "414", 'T', 8, "392", ["TANAKA KENJI", "SATO HIROSHI", "SUZUKI YUKO", "ITO NAOMI"]),
        new("6", "414", null, 9, "840", ["JOHN A SMITH", "DAVID MILLER", "EMILY BROWN", "LAURA WILSON"]),
    ];

    /// <summary>A party of one of the kinds.</summary>
    public static MarriageParty Make(SandboxRandom random, Sex sex, DateOnly birth)
    {
        var kind = random.Pick(_kinds);
        var digits = random.Next((int)Math.Pow(10, kind.Digits)).ToString(CultureInfo.InvariantCulture).PadLeft(kind.Digits, '0');
        var half = kind.Names.Length / 2;
        var name = kind.Names[(sex == Sex.Male ? 0 : half) + random.Next(half)];
        return new MarriageParty(null, name, sex, birth, kind.Category, kind.DocumentType, $"{kind.Letter}{digits}", kind.Nation, null);
    }

    // Names: the first half men's, the second half women's.
    private sealed record Kind(string Category, string DocumentType, char? Letter, int Digits, string Nation, string[] Names);
}
