using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>A social organization (社会组织) of the registry.</summary>
public sealed record SocialOrganization
{
    /// <summary>The registry's own row number.</summary>
    public required long RowId { get; init; }

    /// <summary>The registry's key, which its other tables refer to.</summary>
    public required string Key { get; init; }

    /// <summary>Unified social credit code (统一社会信用代码); null for records older than the code and never updated, and for what is no valid code.</summary>
    public CreditCode? CreditCode { get; init; }

    /// <summary>Registration number (登记证号) of before the credit code; null where none is filed.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Name (名称).</summary>
    public required string Name { get; init; }

    /// <summary>Kind (社会组织类型).</summary>
    public required SocialOrganizationKind Kind { get; init; }

    /// <summary>Status (登记状态).</summary>
    public required SocialOrganizationStatus Status { get; init; }

    /// <summary>Code of the registering organ's division as filed, padding removed.</summary>
    public string? DivisionCode { get; init; }

    /// <summary>Registering organ (登记管理机关); null where none is filed.</summary>
    public string? RegistrationAuthority { get; init; }

    /// <summary>Supervising unit (业务主管单位) as filed; null where none is.</summary>
    public string? SupervisingUnit { get; init; }

    /// <summary>Name of the legal representative (法定代表人); null where none is filed.</summary>
    public string? LegalRepresentativeName { get; init; }

    /// <summary>Date of registration (登记日期); null where unknown.</summary>
    public PartialDate? RegisteredOn { get; init; }

    /// <summary>Date of cancellation (注销日期); null where there was none or it is unknown.</summary>
    public PartialDate? CancelledOn { get; init; }

    /// <summary>Registered capital (注册资金) in yuan; the registry keeps it in 10,000 yuan unless it says otherwise. Null where unknown or not in yuan.</summary>
    public decimal? RegisteredCapital { get; init; }

    /// <summary>Business scope (业务范围); null where none is filed.</summary>
    public string? BusinessScope { get; init; }

    /// <summary>Key of the organization that this one is a branch of; null for others.</summary>
    public string? MainKey { get; init; }

    /// <summary>Where the record comes from and how far it can be trusted.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Day by which division codes are understood.</summary>
    public DateOnly? On => RegisteredOn?.FirstDay;
}
