using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The registry's other lists: illegal organizations and community organizations that are only filed.</summary>
internal sealed class OtherLists(SandboxContext context, OrganizationSource source)
{
    // In the province some 160 illegal ones and 174,000 filed ones stand beside 60,000 registered ones.
    private const int RegisteredPerIllegal = 50;
    private const double FiledPerRegistered = 2.9;

    private static readonly string[] _bases = ["未经登记，擅自以社会组织名义开展活动", "登记被撤销后继续以社会组织名义活动"];
    private static readonly string[] _filed = ["广场舞队", "夕阳红合唱队", "红白理事会", "志愿服务队", "邻里互助会", "太极拳队", "书画社", "老年协会", "治安巡逻队", "孝善基金会"];

    /// <summary>Fills both tables.</summary>
    public void Write(SandboxDatabase database)
    {
        using (var illegal = database.Writer(OrganizationTables.Illegal))
        {
            for (var index = 0; index < source.Count / RegisteredPerIllegal; index++)
            {
                illegal.Write(Illegal(index, illegal.NextRowId));
            }
        }

        using var filed = database.Writer(OrganizationTables.Filed);
        for (var index = 0; index < (int)(source.Count * FiledPerRegistered); index++)
        {
            filed.Write(Filed(index));
        }
    }

    private object?[] Illegal(int index, long rowId)
    {
        var random = new SandboxRandom(context.Settings.Seed, "illegal organization", index);
        var day = random.Date(new DateOnly(2016, 1, 1), context.Settings.Until);
        var county = random.Pick(context.Divisions.CountiesOn(day));
        var theme = Themes.Pick(OrganizationKind.Association, random);
        return [$"{county.Name}{theme.Word}发展中心", random.Chance(0.3) ? $"{theme.Word}总会" : "", day, random.Pick(_bases), ChangeStamp.Of(day, rowId)];
    }

    // Filed before the villages were merged in 2021, and never since.
    private object?[] Filed(int index)
    {
        var random = new SandboxRandom(context.Settings.Seed, "filed organization", index);
        var year = random.Between(DivisionData.FirstVillageYear, 2019);
        // In the middle of a year the table of the year before holds the villages of every county.
        var county = random.Pick(context.Divisions.CountiesOn(new DateOnly(year + 1, 7, 1)));
        var village = random.Pick(context.Divisions.VillagesOf(county.Code, year));
        var sex = (Sex)random.Next(2);
        return [$"{Burials.FacilityNames.Village(village.Name)}{random.Pick(_filed)}", village.Code, Names.Make(random, sex, random.Between(1950, 1990), minority: false)];
    }
}
