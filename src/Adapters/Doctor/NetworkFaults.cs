using System.Net.Sockets;
using System.Security.Authentication;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>Why a server was not reached, from what the system says and not from the driver's text.</summary>
internal static class NetworkFaults
{
    private static readonly Dictionary<SocketError, string> Reasons = new()
    {
        [SocketError.ConnectionRefused] = "Nothing listens at the host and port of the connection string.",
        [SocketError.HostNotFound] = "The host name of the connection string is not known.",
        [SocketError.TryAgain] = "The host name of the connection string cannot be looked up now.",
        [SocketError.NoData] = "The host name of the connection string is not known.",
        [SocketError.TimedOut] = "The host of the connection string does not answer.",
        [SocketError.HostUnreachable] = "The host of the connection string cannot be reached.",
        [SocketError.NetworkUnreachable] = "The host of the connection string cannot be reached.",
    };

    /// <summary>The reason.</summary>
    public static string Reason(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException { SocketErrorCode: var code } when Reasons.TryGetValue(code, out var reason):
                    return reason;
                case AuthenticationException:
                    return "The server's certificate is not trusted, or the server and this machine share no version of TLS.";
                case TimeoutException or OperationCanceledException:
                    return "The server did not answer in time.";
            }
        }

        return "The server cannot be reached.";
    }
}
