using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Records;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Which marriage events to list. All that is given must hold.</summary>
public sealed record MarriageEventFilter : ICombinedFilter<MarriageEventFilter>
{
    /// <inheritdoc/>
    public IReadOnlyList<MarriageEventFilter>? And { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<MarriageEventFilter>? Or { get; init; }

    /// <inheritdoc/>
    public MarriageEventFilter? Not { get; init; }

    /// <summary>What was registered (业务类型).</summary>
    public EnumOperators<MarriageEventKind>? Kind { get; init; }

    /// <summary>Day of registration.</summary>
    public DateOperators? RegisteredOn { get; init; }

    /// <summary>Registration number (登记字号), as the registry holds it.</summary>
    public StringOperators? CertificateNumber { get; init; }

    /// <summary>Division of the office.</summary>
    public DivisionScope? Office { get; init; }

    /// <summary>How the record came into the registry.</summary>
    public EnumOperators<RecordSource>? Source { get; init; }
}
