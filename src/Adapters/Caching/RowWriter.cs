using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Writes numbers and texts in few bytes. Texts keep every code unit, also halves of surrogate pairs, which UTF-8 would lose.</summary>
internal sealed class RowWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>Seven bits a byte, small magnitudes first.</summary>
    public void Number(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Length and kind, then one byte a character where all are ASCII, else two.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Unsigned(0);
            return;
        }

        var ascii = Ascii.IsValid(text);
        Unsigned(((ulong)text.Length << 1) + (ascii ? 1UL : 2UL));
        if (ascii)
        {
            Encoding.ASCII.GetBytes(text, bytes);
            return;
        }

        var span = bytes.GetSpan(2 * text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(span[(2 * i)..], text[i]);
        }

        bytes.Advance(2 * text.Length);
    }

    private void Unsigned(ulong value)
    {
        var span = bytes.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[length++] = (byte)(value | 0x80);
        }

        span[length++] = (byte)value;
        bytes.Advance(length);
    }
}
