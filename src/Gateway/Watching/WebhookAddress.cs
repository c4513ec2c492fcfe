namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>The address where a client wants to be told.</summary>
internal static class WebhookAddress
{
    private const int Longest = 500;

    /// <summary>What is wrong with an address; null for one that may be called.</summary>
    /// <param name="address">The address.</param>
    /// <param name="isSandbox">Whether nothing but a sandbox is served, where a receiver on this machine may do without TLS.</param>
    public static string? Mistake(string address, bool isSandbox) => address.Length <= Longest && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        ? uri.Scheme == Uri.UriSchemeHttps || (isSandbox && uri is { Scheme: "http", Host: "127.0.0.1" }) ? null
            : "It must be HTTPS, because what is told is about people" + (isSandbox ? "; only a receiver at http://127.0.0.1 may do without here." : ".")
        : $"It must be an absolute address of at most {Longest} characters without a user and without '#', such as https://desk.example.gov.cn/told.";
}
