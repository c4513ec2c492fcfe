namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>A number that a test sends through a channel itself.</summary>
/// <param name="Number">The number.</param>
/// <param name="Channels">Where it is then found.</param>
/// <param name="Why">Why that is no fault.</param>
internal sealed record Deliberate(string Number, IReadOnlyCollection<Channel> Channels, string Why)
{
    /// <summary>Header of requests whose addresses hold anything, numbers too: those of the fuzzer.</summary>
    public const string AddressHeader = "X-Tests-Address";

    /// <summary>All of the suite.</summary>
    public static IReadOnlyList<Deliberate> All { get; } =
    [
        new(IdentityNumbers.Planted, Enum.GetValues<Channel>(), "The search is tested with it; nobody has it."),
        new(IdentityNumbers.InAddress, [Channel.Url, Channel.Trace], "Asked for by GET, to see it refused; the framework's own span, which is not exported, holds the address."),
    ];

    public bool Covers(Channel channel, string number) => number == Number && Channels.Contains(channel);
}
