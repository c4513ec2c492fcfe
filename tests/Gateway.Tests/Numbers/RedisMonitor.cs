using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>
/// Has everything that is sent to a Redis searched, as it comes: names, values and messages, those of scripts too, and what is gone before anybody could
/// read it. Its command <c>MONITOR</c> shows each command before it is run.
/// </summary>
internal sealed partial class RedisMonitor : IDisposable
{
    private readonly TcpClient connection;
    private readonly Task reading;

    public RedisMonitor(NumberSearch search, string host, int port)
    {
        connection = new(host, port);
        var stream = connection.GetStream();
        stream.Write("MONITOR\r\n"u8);
        var lines = new StreamReader(stream, Encoding.UTF8);
        Assert.Equal("+OK", lines.ReadLine());
        reading = Task.Run(async () =>
        {
            try
            {
                while (await lines.ReadLineAsync() is { } line)
                {
                    search.Look(Channel.Redis, $"{host}:{port}", Escaped().Replace(line, " "));
                }
            }
            catch (Exception closed) when (closed is IOException or ObjectDisposedException or SocketException)
            {
                // The server was killed, or the suite is over.
            }
        });
    }

    /// <summary>Monitors of servers, as a configuration string names them.</summary>
    public static IReadOnlyList<RedisMonitor> Of(NumberSearch search, string? configuration) =>
        [.. (configuration ?? "").Split(',').Select(server => server.Split(':')).Where(server => server.Length == 2).Select(server => new RedisMonitor(search, server[0], int.Parse(server[1], null)))];

    /// <summary>Ends with what the server had sent.</summary>
    public void Dispose()
    {
        if (connection.Connected)
        {
            connection.Client.Shutdown(SocketShutdown.Send);
        }

        reading.Wait(TimeSpan.FromSeconds(10));
        connection.Dispose();
    }

    // A byte that is no letter: its digits are none of what is written.
    [GeneratedRegex(@"\\x[0-9a-f]{2}")]
    private static partial Regex Escaped();
}
