namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>What the sandbox composes place names from.</summary>
internal static class PlaceNameKinds
{
    /// <summary>Generic part and category, each as often as it stands here.</summary>
    public static readonly IReadOnlyList<(string Generic, string Category)> Generics =
    [
        ("村", "22200"), ("村", "22200"), ("庄", "22200"), ("庄", "22200"), ("屯", "22200"), ("店", "22200"),
        ("小区", "22100"), ("花园", "22100"), ("路", "23100"), ("路", "23100"), ("街", "23100"), ("巷", "23100"),
        ("大桥", "23200"), ("车站", "23200"), ("公园", "24100"), ("广场", "24100"), ("寺", "24200"),
        ("河", "12100"), ("湖", "12200"), ("水库", "24300"), ("山", "13100"), ("岛", "13200"),
    ];

    /// <summary>First characters of a specific part.</summary>
    public const string First = "王张李刘陈赵孙周吴徐马朱胡郭何高林罗郑梁宋唐韩冯董程袁于杜魏";

    /// <summary>Second characters of a specific part.</summary>
    public const string Second = "家东西南北上下前后大小新老泉石柳杨桃杏松竹云龙凤金银康宁和福文安清";

    /// <summary>Categories of divisions by level; the sandbox names them down to counties.</summary>
    public static readonly IReadOnlyList<string> Divisions = ["21100", "21200", "21300"];

    /// <summary>Classes in 100 names: 85 standard, 5 alias, 5 historical, 3 proposed, 2 cancelled.</summary>
    public static readonly string Classes = new string('1', 85) + new string('2', 5) + new string('3', 5) + new string('4', 3) + new string('5', 2);
}
