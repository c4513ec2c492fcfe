using System.Collections.Concurrent;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Looks for identity numbers in what leaves gateways.</summary>
/// <param name="deliberate">Those that tests send there themselves.</param>
internal sealed class NumberSearch(IReadOnlyList<Deliberate> deliberate)
{
    private const int Shortest = 15;
    private const int Most = 200;
    private const int Around = 80;
    private readonly ConcurrentQueue<(Channel Channel, string Text)> found = new();
    private readonly long[] looked = new long[Enum.GetValues<Channel>().Length];

    /// <summary>The one of the whole suite, which fails when this has found anything.</summary>
    public static NumberSearch OfSuite { get; } = new(Deliberate.All);

    /// <summary>Where something was found, and what stands around it; the number is masked.</summary>
    public IReadOnlyCollection<(Channel Channel, string Text)> Found => found;

    /// <summary>How many texts of each channel were looked at.</summary>
    public IReadOnlyDictionary<Channel, long> Looked => Enum.GetValues<Channel>().ToDictionary(channel => channel, channel => Interlocked.Read(ref looked[(int)channel]));

    /// <summary>Looks at one text.</summary>
    /// <param name="channel">How it left.</param>
    /// <param name="source">Where it comes from, for people.</param>
    /// <param name="text">The text.</param>
    public void Look(Channel channel, string source, string? text)
    {
        Interlocked.Increment(ref looked[(int)channel]);
        if (text is not { Length: >= Shortest } || found.Count >= Most)
        {
            return;
        }

        foreach (var number in IdentityNumbers.In(text).Where(number => !deliberate.Any(known => known.Covers(channel, number))).Take(1))
        {
            found.Enqueue((channel, $"{channel} of {IdentityNumbers.Mask(source)}{Test}: {Excerpt(IdentityNumbers.Mask(text), IdentityNumbers.Mask(number))}"));
        }
    }

    private static string Excerpt(string text, string number)
    {
        var at = Math.Max(0, text.IndexOf(number, StringComparison.Ordinal));
        return text[Math.Max(0, at - Around)..Math.Min(text.Length, at + number.Length + Around)];
    }

    /// <summary>The test that runs here, where it is known.</summary>
    private static string Test => TestContext.Current.Test is { TestDisplayName: var name } ? $" in {IdentityNumbers.Mask(name)}" : "";
}
