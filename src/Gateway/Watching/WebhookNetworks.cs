using System.Net;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Which addresses may be called. A client names where it wants to be told, and must not reach through the hub what only the hub reaches.</summary>
internal sealed class WebhookNetworks(IEnumerable<string> allowed)
{
    // Private, shared, local, test, multicast and reserved networks, and what embeds or tunnels addresses of version 4 (IANA's special-purpose registries).
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private readonly IPNetwork[] open = [.. allowed.Select(IPNetwork.Parse)];

    /// <summary>Whether an address may be called.</summary>
    public bool MayCall(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return open.Any(network => network.Contains(plain)) || !Closed.Any(network => network.Contains(plain));
    }
}
