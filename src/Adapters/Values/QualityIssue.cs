namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Something wrong or doubtful in a record.</summary>
/// <param name="Code">Stable code, see docs/quality-issues.md.</param>
/// <param name="Field">The field that it concerns.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, in words that repeat no value.</param>
public sealed record QualityIssue(string Code, string Field, IssueSeverity Severity, string Message)
{
    /// <summary>Stable code; each is explained in docs/quality-issues.md.</summary>
    public string Code { get; init; } = Code;

    /// <summary>The field that it concerns.</summary>
    public string Field { get; init; } = Field;

    /// <summary>How much it matters.</summary>
    public IssueSeverity Severity { get; init; } = Severity;

    /// <summary>What is wrong, in words that repeat no value.</summary>
    public string Message { get; init; } = Message;
}
