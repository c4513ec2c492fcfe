using System.Buffers;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Bytes that are written one after the other into memory of the pool, which gets it back at the end.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] _memory = ArrayPool<byte>.Shared.Rent(4_096);
    private int _written;

    public ReadOnlyMemory<byte> WrittenMemory => _memory.AsMemory(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = _written + Math.Max(sizeHint, 1);
        if (wanted > _memory.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, 2 * _memory.Length));
            WrittenMemory.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_memory, clearArray: true);
            _memory = larger;
        }

        return _memory.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose() => ArrayPool<byte>.Shared.Return(_memory, clearArray: true);
}
