namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Makes names of people who do not exist, from common surnames and the given-name characters of their time.</summary>
internal static class Names
{
    private const string Surnames = "王王王李李李张张张刘刘陈陈杨赵赵黄周吴徐孙孙胡朱高林何郭马罗梁宋宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private const string OldMen = "德福贵祥兴传玉振清明文宝庆吉延继孝忠义仁全法连成长书学";
    private const string OldWomen = "秀兰英桂芳凤玉珍淑贞素云爱莲香翠花美荣芝巧月";
    private const string Men = "建国军强伟勇明辉斌杰涛超波刚平志鹏宏峰飞磊凯亮鑫东海宁浩宇";
    private const string Women = "丽娟敏静艳霞红梅燕玲娜萍颖洁慧莉琳雪倩婷蕾佳欣悦晶丹";
    private const string NewMen = "浩宇轩子豪俊晨泽天佑嘉一航博文睿明哲铭瑞";
    private const string NewWomen = "雨欣子涵梓萱诗琪佳怡思雅梦瑶可馨语桐若曦";

    private static readonly string[] _minorityMen = ["阿力木", "买买提", "艾合买提", "吐尔逊", "玉素甫", "卡德尔", "依明", "热合曼", "巴特尔", "达瓦"];
    private static readonly string[] _minorityWomen = ["古丽娜", "阿依古丽", "热依汗", "帕提古丽", "米娜瓦尔", "祖丽", "其其格", "卓玛"];

    /// <summary>A name for someone of this sex born then; minority names hold <c>·</c> between own and father's name.</summary>
    public static string Make(SandboxRandom random, Sex sex, int birthYear, bool minority)
    {
        if (minority)
        {
            return $"{random.Pick(sex == Sex.Male ? _minorityMen : _minorityWomen)}·{random.Pick(_minorityMen)}";
        }

        var given = Characters(sex, birthYear);
        var name = $"{Surnames[random.Next(Surnames.Length)]}{given[random.Next(given.Length)]}";
        // Single given names were the fashion of the seventies and eighties.
        return random.Chance(birthYear is > 1968 and < 1995 ? 0.35 : 0.08) ? name : name + given[random.Next(given.Length)];
    }

    private static string Characters(Sex sex, int birthYear) => birthYear switch
    {
        < 1955 => sex == Sex.Male ? OldMen : OldWomen,
        < 1993 => sex == Sex.Male ? Men : Women,
        _ => sex == Sex.Male ? NewMen : NewWomen,
    };
}
