using System.Diagnostics;
using System.Text;
using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Rounds;

namespace CivilAffairsGraph.Load.Overloads;

/// <summary>
/// Asks at a fixed rate, however fast the answers come: each connection has its times, and asks at once when it is late.
/// </summary>
internal static class Arrivals
{
    private static readonly byte[] Refusal = [.. "{\"errors\":[{\"message\":\""u8];
    private static readonly byte[] Code = [.. "\"code\":\"LIMIT_EXCEEDED\""u8];
    private const int ServiceUnavailable = 503;
    private const int Shown = 200;

    /// <summary>Asks over some connections, one thread each, and judges each answer.</summary>
    public static Offered Run(Target target, int connections, double perSecond, TimeSpan length)
    {
        var started = Stopwatch.GetTimestamp();
        var (ticks, end) = (Stopwatch.Frequency / perSecond, started + (long)(length.TotalSeconds * Stopwatch.Frequency));
        var each = new Offered[connections];
        var threads = Enumerable.Range(0, connections).Select(i => new Thread(() => each[i] = Ask(target, n => started + (long)(((double)n * connections + i) * ticks), end))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Offered.Together(each, Stopwatch.GetElapsedTime(started));
    }

    private static Offered Ask(Target target, Func<long, long> due, long end)
    {
        var mine = new Offered();
        try
        {
            using var connection = new Connection(target.Server.Port);
            for (var n = 0L; due(n) < end && Stopwatch.GetTimestamp() < end; n++)
            {
                WaitUntil(due(n));
                var (request, expected) = target.Next();
                var sent = Stopwatch.GetTimestamp();
                Judge(mine, connection.Ask(request), expected, (int)Stopwatch.GetElapsedTime(sent).TotalMicroseconds);
            }
        }
        catch (Exception failure) when (failure is WrongAnswerException or System.Net.Sockets.SocketException)
        {
            mine.Wrong.Add(failure.Message);
        }

        return mine;
    }

    private static void Judge(Offered mine, Answer answer, byte[] expected, int microseconds)
    {
        if (answer.Status == Connection.Ok && answer.Body.SequenceEqual(expected))
        {
            mine.Admitted.Add(microseconds);
        }
        else if (answer.Status == ServiceUnavailable && answer.RetryAfter && answer.Body.StartsWith(Refusal) && answer.Body.IndexOf(Code) > 0)
        {
            mine.Refused.Add(microseconds);
        }
        else
        {
            mine.Wrong.Add($"Status {answer.Status}, {(answer.RetryAfter ? "with" : "without")} Retry-After, {answer.Body.Length} bytes where {expected.Length} were expected: {Encoding.UTF8.GetString(answer.Body[..Math.Min(answer.Body.Length, Shown)])}");
        }
    }

    private static void WaitUntil(long due)
    {
        var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (wait > TimeSpan.Zero)
        {
            Thread.Sleep(wait);
        }
    }
}
