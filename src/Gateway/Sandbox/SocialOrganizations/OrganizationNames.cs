namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>What organizations are called, in full-width brackets where there are any.</summary>
internal static class OrganizationNames
{
    private const double BracketRate = 0.06;
    private const string First = "阳光博爱育才晨曦金桥蓝天启明星辰弘毅正德同心仁和新华康乐";
    private const string Second = "之家明德源泰和安宁瑞祥春晖晟华英才苗禾";

    private static readonly string[] _associationEndings = ["协会", "协会", "协会", "协会", "学会", "研究会", "促进会", "联合会", "商会"];
    private static readonly string[] _branchEndings = ["专业委员会", "工作委员会", "分会", "青年委员会", "办事处"];
    private static readonly string[] _brackets = ["（民办）", "（普惠）", "（城区）", "（新区）", "（公益）"];

    /// <summary>A name of place, brand and theme.</summary>
    public static string Make(OrganizationKind kind, string place, Theme theme, SandboxRandom random)
    {
        var brackets = random.Chance(BracketRate) ? random.Pick(_brackets) : "";
        return kind == OrganizationKind.Association
            ? $"{place}{theme.Word}{random.Pick(_associationEndings)}{brackets}"
            : $"{place}{First[random.Next(First.Length)]}{Second[random.Next(Second.Length)]}{theme.Word}{brackets}";
    }

    /// <summary>The name of a branch of an organization.</summary>
    public static string Branch(string mainName, Theme theme, SandboxRandom random) =>
        $"{mainName}{(theme.Word.EndsWith("会", StringComparison.Ordinal) ? "" : theme.Word)}{random.Pick(_branchEndings)}";
}
