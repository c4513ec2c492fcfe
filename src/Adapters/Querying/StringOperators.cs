namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Comparisons of a text, case-sensitive by code point; all that are given must hold. A null value fails every one but neq, nin and isNull.</summary>
public sealed record StringOperators
{
    /// <summary>Equals.</summary>
    public string? Eq { get; init; }

    /// <summary>Does not equal; also true of a null value.</summary>
    public string? Neq { get; init; }

    /// <summary>Equals one of these; an empty list finds nothing.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>Equals none of these; also true of a null value.</summary>
    public IReadOnlyList<string>? Nin { get; init; }

    /// <summary>Begins with this text.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Contains this text; % and _ are literal.</summary>
    public string? Contains { get; init; }

    /// <summary>True: the value is null; false: it is not.</summary>
    public bool? IsNull { get; init; }

    /// <summary>Whether a value in memory passes.</summary>
    public bool Matches(string? value) =>
        (Eq is null || value == Eq)
        && (Neq is null || value != Neq)
        && (In is null || (value is not null && In.Contains(value)))
        && (Nin is null || value is null || !Nin.Contains(value))
        && (StartsWith is null || (value?.StartsWith(StartsWith, StringComparison.Ordinal) ?? false))
        && (Contains is null || (value?.Contains(Contains, StringComparison.Ordinal) ?? false))
        && (IsNull is null || value is null == IsNull);
}
