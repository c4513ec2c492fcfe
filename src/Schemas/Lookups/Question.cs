namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>One look-up as it was understood. Equal questions have equal answers.</summary>
/// <param name="Kind">Which look-up.</param>
/// <param name="AsOf">Day for which it is answered.</param>
internal abstract record Question(LookupKind Kind, DateOnly AsOf)
{
    /// <summary>Name of the root field that asks it.</summary>
    public string Field => $"verify{Kind}";

    /// <summary>The people whose names must be those that the registries hold.</summary>
    public virtual IReadOnlyList<PersonClaim> Persons => [];

    /// <summary>What is asserted, and counted where it is wrong.</summary>
    public virtual IReadOnlyList<Assertion> Assertions => [.. Persons.Select(person => person.Assertion).Distinct()];

    /// <summary>What tells apart whom it is about. Secret.</summary>
    public virtual IReadOnlyList<string> Subjects => [.. Persons.Select(person => person.Number.Value)];

    /// <summary>What is answered where nothing is known, or nothing may be told.</summary>
    public abstract Finding Unknown { get; }

    /// <summary>The arguments as they were understood. Secret.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> Words { get; }

    /// <summary>One argument; none where it was not given.</summary>
    protected static IEnumerable<KeyValuePair<string, string>> Word(string name, string? value) => value is null ? [] : [new(name, value)];
}
