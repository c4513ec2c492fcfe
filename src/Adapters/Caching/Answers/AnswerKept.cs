namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>An answer for as long as there is room for it, wherever it is known.</summary>
/// <param name="answer">The answer.</param>
internal sealed class AnswerKept(Answer answer)
{
    private volatile Answer? answer = answer;

    /// <summary>The answer; null when it made room for others.</summary>
    public Answer? Answer => answer;

    public void Drop() => answer = null;
}
