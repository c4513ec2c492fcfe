namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>The other side does not keep to the protocol: the connection is closed.</summary>
/// <param name="code">Why, as the protocol numbers it.</param>
/// <param name="reason">The same in words; repeats nothing that was sent.</param>
internal sealed class SocketFaultException(int code, string reason) : Exception(reason)
{
    public int Code => code;

    /// <summary>A message that the protocol does not know.</summary>
    public static SocketFaultException Invalid(string reason) => new(4400, reason);
}
