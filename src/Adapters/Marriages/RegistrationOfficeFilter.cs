using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Which registration offices to list. All that is given must hold.</summary>
public sealed record RegistrationOfficeFilter : ICombinedFilter<RegistrationOfficeFilter>
{
    /// <inheritdoc/>
    public IReadOnlyList<RegistrationOfficeFilter>? And { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<RegistrationOfficeFilter>? Or { get; init; }

    /// <inheritdoc/>
    public RegistrationOfficeFilter? Not { get; init; }

    /// <summary>Division of the office.</summary>
    public DivisionScope? Division { get; init; }

    /// <summary>Newest name filed.</summary>
    public StringOperators? Name { get; init; }
}
