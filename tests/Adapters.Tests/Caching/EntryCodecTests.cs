using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

public sealed class EntryCodecTests
{
    private static readonly EntryCodec<BurialRecordRow> Codec = new(new RowColumns<BurialRecordRow>(), TimeSpan.FromSeconds(1));

    [Fact]
    public void Entry_WrittenAndRead_IsTheSameAndCountsAsReadEarlier() => Rows.Entries.Sample(entry =>
    {
        var read = Codec.Read(Bytes(entry), Rows.ReadAt)!;

        Assert.Equal((entry.ReadAt, entry.ReadAt.Offset, entry.ReadAt.AddSeconds(-1)), (read.ReadAt, read.ReadAt.Offset, read.CountsFrom));
        Assert.Equal(entry.Rows.Select(Rows.Text), read.Rows.Select(Rows.Text));
    });

    [Fact]
    public void Entry_CutAnywhereOrFollowedByMore_IsNone() => Rows.Entries.Sample(entry =>
    {
        var bytes = Bytes(entry);

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Null(Codec.Read(bytes.AsSpan(0, length), Rows.ReadAt)));
        Assert.Null(Codec.Read([.. bytes, 0], Rows.ReadAt));
    });

    [Fact]
    public void Bytes_OfAnyKind_AreReadOrNoneButNeverAnError() => Gen.Byte.Array[0, 200].Sample(bytes => _ = Codec.Read(bytes, Rows.ReadAt), iter: 20_000);

    [Fact]
    public void Row_OfEveryTable_IsWrittenWithEveryProperty()
    {
        RegistryDefinition[] registries = [MarriageRegistry.Definition, BurialRegistry.Definition, SocialOrganizationRegistry.Definition, PlaceNameRegistry.Definition];
        foreach (var row in registries.SelectMany(registry => registry.Rows))
        {
            typeof(EntryCodecTests).GetMethod(nameof(AssertWhole), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(row).Invoke(null, null);
        }
    }

    private static void AssertWhole<TRow>()
        where TRow : class, new()
    {
        var row = new TRow();
        foreach (var (property, i) in typeof(TRow).GetProperties().Select((property, i) => (property, i)))
        {
            property.SetValue(row, property.PropertyType == typeof(long) ? 1000L + i : $"值{i}");
        }

        var codec = new EntryCodec<TRow>(new RowColumns<TRow>(), TimeSpan.Zero);
        var writer = new RowWriter();
        codec.Write(writer, new Entry<TRow>([row], Rows.ReadAt, Rows.ReadAt, Rows.ReadAt));

        Assert.Equal(Rows.Text(row), Rows.Text(codec.Read(writer.Written, Rows.ReadAt)!.Rows.Single()));
    }

    private static byte[] Bytes(Entry<BurialRecordRow> entry)
    {
        var writer = new RowWriter();
        Codec.Write(writer, entry);
        return writer.Written.ToArray();
    }
}
