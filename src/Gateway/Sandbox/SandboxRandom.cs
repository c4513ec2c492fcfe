namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>
/// Random choices fixed by (seed, stream, index), so that any person or row can be made again anywhere without its neighbours.
/// Own algorithm (SplitMix64), because that of <see cref="Random"/> is not promised to stay the same.
/// </summary>
internal sealed class SandboxRandom
{
    private ulong _state;

    /// <summary>Starts the sequence of one thing.</summary>
    /// <param name="seed">The sandbox's seed.</param>
    /// <param name="stream">What is being made; two streams of one index are independent.</param>
    /// <param name="index">Which one of its kind.</param>
    public SandboxRandom(int seed, string stream, long index)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in stream)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        _state = Mix(Mix(hash + (ulong)(uint)seed) + (ulong)index);
    }

    /// <summary>A whole number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Next(int bound) => (int)(((NextBits() >> 32) * (ulong)bound) >> 32);

    /// <summary>A whole number from <paramref name="first"/> up to and including <paramref name="last"/>.</summary>
    public int Between(int first, int last) => first + Next(last - first + 1);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in <paramref name="probability"/> of all cases.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>One of the values, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[Next(values.Count)];

    /// <summary>A day from <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public DateOnly Date(DateOnly from, DateOnly to) => from.AddDays(Next(to.DayNumber - from.DayNumber + 1));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private ulong NextBits() => Mix(_state += 0x9E3779B97F4A7C15UL);
}
