using System.Text;
using CivilAffairsGraph.Adapters.Caching;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

public sealed class KeyRingTests
{
    private static readonly string Old = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly string New = Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 32)]);
    private static readonly Gen<(byte[] Subject, byte[] Content)> Values = Gen.Select(Gen.Byte.Array[0, 60], Gen.Byte.Array[0, 300]);

    [Fact]
    public void Value_Sealed_OpensForItsSubjectOnly()
    {
        using var ring = new KeyRing([Old]);
        Values.Sample(value =>
        {
            var sealedValue = ring.Seal(value.Subject, value.Content);

            Assert.Equal(value.Content, ring.Open(value.Subject, sealedValue));
            Assert.Null(ring.Open([.. value.Subject, 0], sealedValue));
            Assert.NotEqual(sealedValue, ring.Seal(value.Subject, value.Content));
        });
    }

    [Fact]
    public void Value_CutOrWithAnyBitChanged_DoesNotOpen()
    {
        using var ring = new KeyRing([Old]);
        var sealedValue = ring.Seal("subject"u8, "content"u8);

        Assert.All(Enumerable.Range(0, sealedValue.Length), length => Assert.Null(ring.Open("subject"u8, sealedValue.AsSpan(0, length))));
        Assert.All(Enumerable.Range(0, sealedValue.Length * 8), bit =>
        {
            byte[] changed = [.. sealedValue];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(ring.Open("subject"u8, changed));
        });
    }

    [Fact]
    public void Bytes_OfAnyKind_DoNotOpen()
    {
        using var ring = new KeyRing([Old]);
        byte[] head = ring.Seal("subject"u8, "content"u8)[..5];
        Gen.Byte.Array[0, 100].Sample(bytes => ring.Open("subject"u8, bytes) is null && ring.Open("subject"u8, [.. head, .. bytes]) is null);
    }

    [Fact]
    public void Keys_WithANewOneInFront_OpenAndNameWhatTheOldOneLeft()
    {
        using var before = new KeyRing([Old]);
        using var during = new KeyRing([New, Old]);
        using var after = new KeyRing([New]);
        var (left, renewed) = (before.Seal("subject"u8, "old"u8), during.Seal("subject"u8, "new"u8));

        Assert.Equal(before.Name("subject"u8), during.Name("subject"u8));
        Assert.Equal(("old", "new"), (Text(during.Open("subject"u8, left)), Text(during.Open("subject"u8, renewed))));
        Assert.Equal((null, null), (Text(before.Open("subject"u8, renewed)), Text(after.Open("subject"u8, left))));
        Assert.Equal("new", Text(after.Open("subject"u8, renewed)));
    }

    [Fact]
    public void Names_OfDifferentSubjectsOrKeys_Differ()
    {
        using var ring = new KeyRing([Old]);
        using var other = new KeyRing([New]);

        Assert.Matches("^cag:1:[A-Za-z0-9_-]{22}$", ring.Name("a"u8));
        Assert.Equal(4, new[] { ring.Name("a"u8), ring.Name("b"u8), other.Name("a"u8), other.Name("b"u8) }.Distinct().Count());
    }

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);
}
