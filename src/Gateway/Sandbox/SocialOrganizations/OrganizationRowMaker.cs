using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Makes the row of an organization as a careful clerk would have entered it, without reports and officers.</summary>
internal sealed class OrganizationRowMaker(SandboxSettings settings)
{
    private const double ShortNameRate = 0.2;
    private const string Renminbi = "人民币";

    private static readonly string[] _activities = ["培训", "交流", "咨询服务", "调查研究", "宣传推广", "公益活动", "展览展示", "书刊编辑", "行业自律", "志愿服务"];

    /// <summary>The row of an organization.</summary>
    public OrganizationRow Make(Organization organization, SandboxRandom random)
    {
        var built = organization.StartedOn.AddDays(-random.Between(5, 90));
        var place = organization.Registrar.Place;
        var bare = organization.Name.StartsWith(place, StringComparison.Ordinal) ? organization.Name[place.Length..] : organization.Name;
        return new OrganizationRow(organization)
        {
            ShortName = random.Chance(ShortNameRate) ? bare.Split('（')[0] : "",
            SorgKind = random.Pick(["1", "2", "3", "4"]),
            Scope = $"{organization.Theme.Word}方面的{random.Pick(_activities)}、{random.Pick(_activities)}",
            SupervisingUnit = SupervisingUnits.Name(organization.Theme.Supervisor, organization.Registrar, old: false, random),
            Organ = Registrars.Organ(organization.Registrar, organization.StartedOn, random),
            Money = organization.Money?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
            Currency = organization.Money is null ? "" : Renminbi,
            Built = organization.Status.IsRegistered ? new WrittenDate(built) : WrittenDate.Empty,
            ModifiedAt = ModifiedAt(organization, random),
        };
    }

    // The last change of the organization itself: reports do not touch it.
    private string ModifiedAt(Organization organization, SandboxRandom random)
    {
        var day = organization.EndedOn ?? random.Date(organization.StartedOn, settings.Until);
        var time = new TimeOnly(random.Between(8, 17), random.Next(60), random.Next(60));
        return day.ToDateTime(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
