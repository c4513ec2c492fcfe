namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Comparisons of a value that has an order; all that are given must hold. A null value fails every one but neq, nin and isNull.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public abstract record ValueOperators<T>
    where T : struct
{
    /// <summary>Equals.</summary>
    public T? Eq { get; init; }

    /// <summary>Does not equal; also true of a null value.</summary>
    public T? Neq { get; init; }

    /// <summary>Greater than.</summary>
    public T? Gt { get; init; }

    /// <summary>Greater than or equal to.</summary>
    public T? Gte { get; init; }

    /// <summary>Less than.</summary>
    public T? Lt { get; init; }

    /// <summary>Less than or equal to.</summary>
    public T? Lte { get; init; }

    /// <summary>True: the value is null; false: it is not.</summary>
    public bool? IsNull { get; init; }
}
