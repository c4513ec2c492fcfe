namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>A number that a test sends through a channel itself.</summary>
/// <param name="Number">The number.</param>
/// <param name="Channels">Where it is then found.</param>
/// <param name="Why">Why that is no fault.</param>
internal sealed record Deliberate(string Number, IReadOnlyCollection<Channel> Channels, string Why)
{
    /// <summary>All of the suite.</summary>
    public static IReadOnlyList<Deliberate> All { get; } =
    [
        new(IdentityNumbers.Planted, Enum.GetValues<Channel>(), "The search is tested with it; nobody has it."),
    ];

    public bool Covers(Channel channel, string number) => number == Number && Channels.Contains(channel);
}
