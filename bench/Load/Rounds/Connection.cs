using System.Buffers.Text;
using System.Net.Sockets;
using CivilAffairsGraph.Load.Cases;

namespace CivilAffairsGraph.Load.Rounds;

/// <summary>One connection, blocking: the cheapest way to ask, so that the measuring leaves the processors to the measured.</summary>
internal sealed class Connection : IDisposable
{
    public const int Ok = 200;
    private readonly Socket socket;
    private byte[] buffer = new byte[65_536];
    private byte[] body = new byte[65_536];
    private int read;
    private int taken;

    public Connection(int port)
    {
        socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        socket.Connect("127.0.0.1", port);
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <exception cref="WrongAnswerException">The answer is not 200 with the expected body.</exception>
    public void Ask(byte[] request, byte[] expected)
    {
        var answer = Ask(request);
        if (answer.Status != Ok || !answer.Body.SequenceEqual(expected))
        {
            throw new WrongAnswerException($"A body of {answer.Body.Length} bytes came where {expected.Length} others were expected.");
        }
    }

    /// <summary>Sends a request and reads the whole answer, whatever it is.</summary>
    /// <exception cref="WrongAnswerException">What came is no whole answer.</exception>
    public Answer Ask(byte[] request)
    {
        socket.Send(request);
        (read, taken) = (0, 0);
        var head = Line();
        var status = head.StartsWith("HTTP/1.1 "u8) ? Number(head[9..], 'D') : 0;
        var (length, chunked, retry) = (0, false, false);
        for (var line = Line(); line.Length > 0; line = Line())
        {
            length = line.StartsWith("Content-Length: "u8) ? Number(line[16..], 'D') : length;
            chunked |= line.StartsWith("Transfer-Encoding: chunked"u8);
            retry |= line.StartsWith("Retry-After: "u8);
        }

        return new Answer(status, retry, chunked ? Chunks() : Bytes(length));
    }

    public void Dispose() => socket.Dispose();

    private ReadOnlySpan<byte> Chunks()
    {
        var total = 0;
        while (true)
        {
            var size = Number(Line(), 'X');
            if (size == 0)
            {
                Line();
                return body.AsSpan(0, total);
            }

            if (total + size > body.Length)
            {
                Array.Resize(ref body, Math.Max(2 * body.Length, total + size));
            }

            Bytes(size).CopyTo(body.AsSpan(total));
            Line();
            total += size;
        }
    }

    private ReadOnlySpan<byte> Line()
    {
        while (true)
        {
            var end = buffer.AsSpan(taken, read - taken).IndexOf("\r\n"u8);
            if (end >= 0)
            {
                var line = buffer.AsSpan(taken, end);
                taken += end + 2;
                return line;
            }

            Receive();
        }
    }

    private ReadOnlySpan<byte> Bytes(int count)
    {
        while (read - taken < count)
        {
            Receive();
        }

        taken += count;
        return buffer.AsSpan(taken - count, count);
    }

    private void Receive()
    {
        if (read == buffer.Length)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        var received = socket.Receive(buffer.AsSpan(read));
        read += received > 0 ? received : throw new WrongAnswerException("The connection was closed in the middle of an answer.");
    }

    private static int Number(ReadOnlySpan<byte> text, char format) =>
        Utf8Parser.TryParse(text, out int number, out _, format) ? number : throw new WrongAnswerException("The head of an answer cannot be read.");
}
