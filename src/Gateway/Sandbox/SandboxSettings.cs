namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>What determines a sandbox: the same three values always give the same rows.</summary>
/// <param name="Seed">Start of every random choice.</param>
/// <param name="Scale">How many times the rows of scale 1 (30,000 marriage events): 1 or more.</param>
/// <param name="Until">The last day anything happens on; everything a registry holds is dated up to it.</param>
internal sealed record SandboxSettings(int Seed, int Scale, DateOnly Until)
{
    /// <summary>Changes whenever the generator writes other rows for the same settings, so that an older sandbox is not reused.</summary>
    public const int Version = 4;

    /// <summary>The largest scale: a whole province.</summary>
    public const int LargestScale = 1000;

    /// <summary>The first day of registration that the sandbox knows.</summary>
    public static readonly DateOnly From = new(1950, 1, 1);

    /// <summary>A constant, not today: data and documentation do not rot.</summary>
    public static readonly DateOnly DefaultUntil = new(2025, 12, 31);

    /// <summary>The earliest last day: the personas' stories go up to 2021.</summary>
    public static readonly DateOnly EarliestUntil = new(2021, 12, 31);

    /// <summary>The latest last day.</summary>
    public static readonly DateOnly LatestUntil = new(2030, 12, 31);

    /// <summary>The sandbox that is created when nothing else is asked for.</summary>
    public static SandboxSettings Default { get; } = new(1, 1, DefaultUntil);
}
