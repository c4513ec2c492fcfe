using System.Buffers.Binary;
using System.Text;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Reads what <see cref="RowWriter"/> wrote. Bytes that it did not write are a <see cref="FormatException"/>, never more memory than they are long.</summary>
/// <param name="bytes">All of them.</param>
internal ref struct RowReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool AtEnd => rest.IsEmpty;

    public long Number()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A number of things that take at least one byte each.</summary>
    public int Count() => Number() is var count && count >= 0 && count <= rest.Length ? (int)count : throw new FormatException();

    public string? Text()
    {
        var head = Unsigned();
        if (head == 0)
        {
            return null;
        }

        var (length, wide) = ((head - 1) >> 1, (head & 1) == 0);
        return length > (ulong)rest.Length ? throw new FormatException() : wide ? Wide((int)length) : Encoding.ASCII.GetString(Take((int)length));
    }

    private string Wide(int length)
    {
        var text = new char[length];
        var units = Take(2 * length);
        for (var i = 0; i < length; i++)
        {
            text[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(units[(2 * i)..]);
        }

        return new string(text);
    }

    private ulong Unsigned()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new FormatException();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length)
        {
            throw new FormatException();
        }

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
