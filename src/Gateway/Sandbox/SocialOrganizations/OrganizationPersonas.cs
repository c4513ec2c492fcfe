using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Organizations with fixed codes and fixed stories, the same in every sandbox and without any random flaw.</summary>
internal sealed class OrganizationPersonas(OrganizationSource source, Officers officers, SandboxSettings settings)
{
    /// <summary>How many there are; the random ones' indexes begin with it.</summary>
    public const int Count = 4;

    private const int LastReportOfZombie = 2018;

    // Beyond the serials of random organizations.
    private const int FirstSerial = 999_901;

    private static readonly Theme[] _themes = [new("老年体育", "08", "体育"), new("社会工作", "07", "民政"), new("公益慈善", "07", "民政"), new("志愿服务", "07", "民政")];

    /// <summary>Every row.</summary>
    public IEnumerable<OrganizationRow> Rows() => Organizations().Select((organization, place) =>
    {
        var random = new SandboxRandom(settings.Seed, "persona organization", place);
        var row = new OrganizationRowMaker(settings).Make(organization, random);
        row.Organ = organization.Registrar.Level == 1 ? "山东省民政厅" : $"{organization.Registrar.Place}民政局";
        row.ModifiedAt = FormattableString.Invariant($"{organization.EndedOn ?? organization.StartedOn:yyyy-MM-dd} 09:00:00");
        var representative = place == 0 ? Personas.DengHai : officers.FindLiving(organization.StartedOn, settings.Until, random);
        row.Officers.Add(Officer.Of(Officer.LegalRepresentative, representative, random));
        row.Reports.AddRange(Reported(organization, place).Select(year => (year, "1")));
        return row;
    });

    private IEnumerable<Organization> Organizations() =>
    [
        Make(0, OrganizationKind.Association, "371600", "滨州市沙盒老年体育协会", "99N00001", new DateOnly(2003, 6, 18), 3) with { RegistrationNumber = "鲁滨社证字第0001号" },
        Make(1, OrganizationKind.ServiceInstitution, "370102", "济南市历下区沙盒社会工作服务中心", "99N00002", new DateOnly(2016, 9, 20), 10),
        Make(2, OrganizationKind.Foundation, "370000", "山东省沙盒公益基金会", "99N00003", new DateOnly(2008, 4, 15), 400) with
        {
            RegistrationNumber = "鲁基证字第0001号",
            Status = OrganizationStatus.Cancelled,
            EndedOn = new DateOnly(2020, 11, 30),
        },
        Make(3, OrganizationKind.Association, "371200", "莱芜市沙盒志愿者协会", "99N00004", new DateOnly(2012, 5, 10), 3) with { RegistrationNumber = "鲁莱社证字第0001号" },
    ];

    private Organization Make(int place, OrganizationKind kind, string division, string name, string organCode, DateOnly registeredOn, decimal money)
    {
        var registrar = source.Registrars.On(division, registeredOn, 0);
        var fullOrganCode = CreditCodes.OrganizationCode(organCode);
        return new Organization
        {
            Id = FormattableString.Invariant($"0{kind.Digit}{division}{FirstSerial + place:000000}"),
            Kind = kind,
            Status = OrganizationStatus.InForce,
            Registrar = registrar,
            Theme = _themes[place],
            Name = name,
            StartedOn = registeredOn,
            CreditCode = CreditCodes.Compose(kind.Digit, division, fullOrganCode),
            OrganCode = fullOrganCode,
            Money = money,
        };
    }

    // Those in force report up to the sandbox's last year itself, so that they look alive however long the sandbox is used.
    private IEnumerable<int> Reported(Organization organization, int place)
    {
        var last = place == 0 ? LastReportOfZombie : organization.EndedOn?.Year - 1 ?? settings.Until.Year;
        return Enumerable.Range(organization.StartedOn.Year + 1, last - organization.StartedOn.Year);
    }
}
