namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The departments that supervise organizations. Several were renamed in 2018 or before; the registry holds their names as text.</summary>
internal static class SupervisingUnits
{
    /// <summary>What stands in the column where no department supervises.</summary>
    public const string Direct = "直接登记";

    // By field: the name today and those before; where nothing was renamed there is one name.
    private static readonly Dictionary<string, string[]> _names = new()
    {
        ["文化"] = ["文化和旅游", "文化", "文化广电新闻出版"],
        ["体育"] = ["体育"],
        ["农业"] = ["农业农村", "农业"],
        ["工业"] = ["工业和信息化", "经济和信息化", "经济贸易"],
        ["卫生"] = ["卫生健康", "卫生和计划生育", "卫生"],
        ["教育"] = ["教育"],
        ["科技"] = ["科学技术"],
        ["民政"] = ["民政"],
        ["人社"] = ["人力资源和社会保障", "劳动和社会保障"],
        ["司法"] = ["司法"],
    };

    /// <summary>Whether the department of a field had another name before.</summary>
    public static bool WasRenamed(string field) => _names[field].Length > 1;

    /// <summary>Today's name of the department, or an earlier one.</summary>
    public static string Name(string field, Registrar registrar, bool old, SandboxRandom random)
    {
        var name = old ? random.Pick(_names[field][1..]) : _names[field][0];
        var isCommission = registrar.Level == 1 && name.StartsWith("卫生", StringComparison.Ordinal) && name.Length > 2;
        return $"{registrar.Place}{name}{(isCommission ? "委员会" : registrar.Level == 1 && field != "体育" ? "厅" : "局")}";
    }
}
