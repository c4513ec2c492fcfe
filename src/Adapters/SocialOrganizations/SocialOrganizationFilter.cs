using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Which social organizations to list. All that is given must hold.</summary>
public sealed record SocialOrganizationFilter : ICombinedFilter<SocialOrganizationFilter>
{
    /// <inheritdoc/>
    public IReadOnlyList<SocialOrganizationFilter>? And { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<SocialOrganizationFilter>? Or { get; init; }

    /// <inheritdoc/>
    public SocialOrganizationFilter? Not { get; init; }

    /// <summary>Name (名称).</summary>
    public StringOperators? Name { get; init; }

    /// <summary>Unified social credit code (统一社会信用代码) as answered, upper case.</summary>
    public StringOperators? CreditCode { get; init; }

    /// <summary>Kind (社会组织类型).</summary>
    public EnumOperators<SocialOrganizationKind>? Kind { get; init; }

    /// <summary>Status (登记状态).</summary>
    public EnumOperators<SocialOrganizationStatus>? Status { get; init; }

    /// <summary>Division of the registering organ.</summary>
    public DivisionScope? Division { get; init; }

    /// <summary>Date of registration.</summary>
    public PartialDateOperators? RegisteredOn { get; init; }
}
