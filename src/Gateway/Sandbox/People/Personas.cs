using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>People with fixed numbers and fixed stories, the same in every sandbox, for documentation and tests.</summary>
internal static class Personas
{
    public static readonly SandboxPerson LiWei = Make("370199198003150010", "李伟", "370102");
    public static readonly SandboxPerson WangFang = Make("370199198206220023", "王芳", "370102");
    public static readonly SandboxPerson ZhangQiang = Make("370299197511020037", "张强", "370202");
    public static readonly SandboxPerson LiuMin = Make("370299197709090049", "刘敏", "370202");
    public static readonly SandboxPerson TangBo = Make("370999199912310171", "唐博", "370902");
    public static readonly SandboxPerson ChenJun = Make("371699194801200051", "陈军", "371602", new DateOnly(2019, 11, 2));
    public static readonly SandboxPerson ZhaoXiulan = Make("371699195007170064", "赵秀兰", "371602");
    public static readonly SandboxPerson SunLei = Make("370699198812050076", "孙磊", "370602");
    public static readonly SandboxPerson ZhouTing = Make("370699199003010087", "周婷", "370602");
    public static readonly SandboxPerson WuNa = Make("37069919910511010X", "吴娜", "370602");
    public static readonly SandboxPerson XuJianguo = Make("370899195508200110", "许建国", "370811");
    public static readonly SandboxPerson HeGuiying = Make("370899195702140123", "何桂英", "370811");
    public static readonly SandboxPerson GaoMing = Make("371399198510100132", "高明", "371302");
    public static readonly SandboxPerson MaLi = Make("371399198707070141", "马丽", "371302");
    public static readonly SandboxPerson ZhuYan = Make("371399198606060163", "朱燕", "371302");
    public static readonly SandboxPerson DengHai = Make("371799196004300150", "邓海", "371702", new DateOnly(2021, 3, 13));
    public static readonly SandboxPerson LuoXue = Make("370299199309250188", "罗雪", "370202");

    /// <summary>Every persona.</summary>
    public static IReadOnlyList<SandboxPerson> All { get; } =
    [
        LiWei, WangFang, ZhangQiang, LiuMin, TangBo, ChenJun, ZhaoXiulan, SunLei, ZhouTing, WuNa, XuJianguo, HeGuiying, GaoMing, MaLi, ZhuYan, DengHai, LuoXue,
    ];

    private static SandboxPerson Make(string idNumber, string name, string home, DateOnly? diedOn = null)
    {
        var birth = DateOnly.ParseExact(idNumber.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);
        var sex = (Sex)((idNumber[16] - '0') % 2);
        return new SandboxPerson(idNumber, name, sex, birth, diedOn, "01", home, home);
    }
}
