namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The themes by kind.</summary>
internal static class Themes
{
    private static readonly Theme[] _associations =
    [
        .. Of("11", "文化", "书法家", "美术家", "摄影家", "作家", "戏曲", "民间文艺", "音乐家", "舞蹈家", "收藏家", "非物质文化遗产保护", "旅游", "孔子文化", "京剧票友"),
        .. Of("08", "体育", "老年体育", "太极拳", "乒乓球", "羽毛球", "篮球", "足球", "钓鱼", "象棋", "围棋", "门球", "登山", "自行车运动", "武术", "广场舞", "游泳"),
        .. Of("03", "农业", "果蔬种植", "大蒜", "生姜", "苹果", "桃业", "葡萄", "养殖", "奶业", "水产", "农业机械", "花卉", "茶叶", "粮食", "种业"),
        .. Of("02", "工业", "物业管理", "餐饮烹饪", "汽车维修", "建筑业", "家具", "纺织服装", "食品工业", "化工", "机械", "家政服务", "电子商务", "民营企业", "印刷"),
        .. Of("06", "卫生", "医学", "护理", "中医药", "预防医学", "口腔医学", "心理卫生"),
        .. Of("05", "教育", "教育", "民办教育", "家庭教育", "学前教育"),
        .. Of("01", "科技", "计算机", "测绘", "气象", "环境科学", "农村专业技术", "创新创业"),
        .. Of("07", "民政", "志愿者", "慈善义工", "老龄事业", "残疾人服务", "社会工作", "殡葬"),
    ];

    private static readonly Theme[] _services =
    [
        .. Of("05", "教育", "幼儿园", "实验幼儿园", "双语幼儿园", "艺术幼儿园", "培训学校", "外语培训学校", "文化培训学校", "实验学校", "艺术培训中心"),
        .. Of("09", "人社", "职业培训学校", "职业技能培训中心"),
        .. Of("06", "卫生", "医院", "康复医院", "口腔门诊", "社区卫生服务站", "中医院"),
        .. Of("07", "民政", "养老服务中心", "老年公寓", "敬老院", "社会工作服务中心", "助残服务中心", "社区服务中心", "公益服务中心", "儿童康复中心"),
        .. Of("08", "体育", "体育俱乐部", "健身俱乐部", "武术学校"),
        .. Of("11", "文化", "博物馆", "美术馆", "书画院", "艺术团"),
        .. Of("01", "科技", "科技创新研究院", "产业技术研究院", "科普服务中心"),
        .. Of("10", "司法", "人民调解中心", "法律援助服务中心"),
    ];

    private static readonly Theme[] _foundations =
    [
        .. Of("07", "民政", "慈善基金会", "公益基金会", "扶贫基金会", "见义勇为基金会"),
        .. Of("05", "教育", "教育基金会", "助学基金会"),
        .. Of("06", "卫生", "医疗救助基金会"),
        .. Of("11", "文化", "文化发展基金会"),
    ];

    /// <summary>A theme of the kind.</summary>
    public static Theme Pick(OrganizationKind kind, SandboxRandom random) =>
        random.Pick(kind == OrganizationKind.Association ? _associations : kind == OrganizationKind.Foundation ? _foundations : _services);

    private static IEnumerable<Theme> Of(string sector, string supervisor, params string[] words) => words.Select(word => new Theme(word, sector, supervisor));
}
