namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>What facilities are called.</summary>
internal static class FacilityNames
{
    private static readonly string[] _brands = ["福寿", "长青", "安泰", "青山", "龙泉", "松鹤", "怀恩", "慈恩", "永安", "西山", "凤凰山", "卧龙"];
    private static readonly string[] _commercialKinds = ["陵园", "公墓", "人文纪念园", "墓园"];
    private static readonly string[] _committees = ["村民委员会", "居民委员会", "村委会", "居委会", "委员会"];

    /// <summary>The name of a facility.</summary>
    /// <param name="place">County, and township where one runs it.</param>
    /// <param name="village">The village that runs it, as the list of divisions names it; null where none does.</param>
    /// <param name="isPublic">Public-benefit or commercial.</param>
    /// <param name="form">1 graves, 2 columbarium, 3 both, 4 ecological.</param>
    /// <param name="random">The facility's choices.</param>
    public static string Make(string place, string? village, bool isPublic, int form, SandboxRandom random) => isPublic
        ? $"{place}{(village is null ? null : Village(village))}{Kind(form)}"
        : $"{place}{random.Pick(_brands)}{random.Pick(_commercialKinds)}";

    /// <summary>A village's name without its committee: 张家村村民委员会 is 张家村.</summary>
    public static string Village(string name)
    {
        var committee = Array.Find(_committees, ending => name.EndsWith(ending, StringComparison.Ordinal));
        var bare = committee is null ? name : name[..^committee.Length];
        return bare == "" ? name : committee is "村民委员会" or "村委会" && bare[^1] != '村' && !bare.EndsWith("社区", StringComparison.Ordinal) ? $"{bare}村" : bare;
    }

    private static string Kind(int form) => form switch
    {
        2 => "怀念堂",
        3 => "公益性安放园",
        4 => "生态安葬园",
        _ => "公益性公墓",
    };
}
