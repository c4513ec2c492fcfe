namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Comparisons of a value from a fixed list; all that are given must hold.</summary>
/// <typeparam name="TEnum">The list.</typeparam>
public sealed record EnumOperators<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Equals.</summary>
    public TEnum? Eq { get; init; }

    /// <summary>Does not equal.</summary>
    public TEnum? Neq { get; init; }

    /// <summary>Equals one of these; an empty list finds nothing.</summary>
    public IReadOnlyList<TEnum>? In { get; init; }

    /// <summary>Equals none of these.</summary>
    public IReadOnlyList<TEnum>? Nin { get; init; }

    /// <summary>Whether a value passes.</summary>
    public bool Matches(TEnum value) =>
        (Eq is not { } eq || value.Equals(eq))
        && (Neq is not { } neq || !value.Equals(neq))
        && (In is null || In.Contains(value))
        && (Nin is null || !Nin.Contains(value));
}
