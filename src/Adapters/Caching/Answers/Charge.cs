namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>What an answer takes of a client's quota, and what it says about whom, each time it is answered.</summary>
/// <param name="Cost">Cost of the operation, at least 1.</param>
/// <param name="Operation">Hash of the operation without the values in it; empty where nobody is known.</param>
/// <param name="Subjects">The people it is about.</param>
public sealed record Charge(long Cost, string Operation, IReadOnlyList<ChargedSubject> Subjects)
{
    /// <summary>The least that an operation takes, about nobody.</summary>
    public static Charge Least { get; } = new(1, "", []);

    /// <summary>The same people, each once, as quotas count them.</summary>
    public IReadOnlyList<long> People { get; } = [.. Subjects.Select(subject => subject.Half).Distinct()];
}
