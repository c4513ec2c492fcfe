namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>The outcome of one look-up.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Item">The caller's own id of an item of a batch; null outside one.</param>
internal sealed record LookedUp(Question Question, Finding Finding, string? Item = null) : ILookedUp
{
    /// <inheritdoc/>
    public string Entry { get; } = Guid.CreateVersion7().ToString("N");

    /// <inheritdoc/>
    public IReadOnlyList<string> Subjects => Finding.Fault is null ? Question.Subjects : [];

    /// <summary>The answer as the schema writes it.</summary>
    public string Answer => Constant(Question.Kind switch
    {
        LookupKind.Certificate => Finding.Certificate.ToString()!,
        _ => Finding.Verdict.ToString()!,
    });

    /// <summary>What a receipt says.</summary>
    public Certified Certified => new(Question.Field, Question.Words.ToDictionary(word => word.Key, word => word.Value), Answer, Question.AsOf, Entry);

    private static string Constant(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}
