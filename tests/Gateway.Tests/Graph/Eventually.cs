using System.Diagnostics;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Asks until the answer is the expected one, or for a minute and a half; the last answer.</summary>
    public static async Task<T> BecomesAsync<T>(Func<Task<T>> ask, T expected)
    {
        for (var watch = Stopwatch.StartNew(); ;)
        {
            var answer = await ask();
            if (Equals(answer, expected) || watch.Elapsed > Patience)
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
