using System.Diagnostics;
using System.Text.Json;

namespace CivilAffairsGraph.Differential;

/// <summary>Something that is asked again and again, and what was right to answer when.</summary>
/// <param name="topic">What it is about: a change of the same topic may change the answer.</param>
/// <param name="query">The document.</param>
internal sealed class Question(string topic, string query)
{
    private readonly List<(long From, string Answer)> right = [];

    public string Topic => topic;

    /// <summary>The body of the request.</summary>
    public string Body { get; } = JsonSerializer.Serialize(new { query });

    /// <summary>How often the right answer has changed.</summary>
    public int Version => right.Count;

    /// <summary>The right answer.</summary>
    public string Now => right[^1].Answer;

    /// <summary>Notes what is right from now on.</summary>
    public void Learn(string answer)
    {
        if (right.Count == 0 || right[^1].Answer != answer)
        {
            right.Add((Stopwatch.GetTimestamp(), answer));
        }
    }

    /// <summary>How long before an instant the answer was still right; zero where it is right now, null where it never was.</summary>
    public TimeSpan? StaleAt(string answer, long instant)
    {
        for (var i = right.Count - 1; i >= 0; i--)
        {
            if (right[i].Answer == answer)
            {
                return i == right.Count - 1 || right[i + 1].From >= instant ? TimeSpan.Zero : Stopwatch.GetElapsedTime(right[i + 1].From, instant);
            }
        }

        return null;
    }
}
