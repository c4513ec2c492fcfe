using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Ledger;

/// <summary>An entry proves itself to who has not the ledger.</summary>
public sealed class LedgerProofTests
{
    private const int LargestProof = 5 * 1024;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Proof_OfEachEntryOfABatch_IsSmallAndHolds(int size)
    {
        await using var ledger = await LedgerCase.CreateAsync();
        var entries = ledger.Entries(size);
        await ledger.Open().RecordAsync(entries);
        await ledger.CloseAsync();

        foreach (var entry in entries.Where((_, index) => size < 20 || index % 111 == 0 || index == size - 1))
        {
            var proof = (await LedgerProofs.ProveAsync(ledger.Options(), entry.Id, None))!;

            Assert.Equal(entry, proof.Entry);
            Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(proof).Length, 1, LargestProof);
            Assert.Null(LedgerProofs.Check(proof, ledger.Signatures));
        }
    }

    [Fact]
    public async Task Proof_WithAnythingChanged_DoesNotHold()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        var entries = ledger.Entries(11);
        await ledger.Open().RecordAsync(entries);
        await ledger.CloseAsync();
        var proof = (await LedgerProofs.ProveAsync(ledger.Options(), entries[6].Id, None))!;
        LedgerProof[] others =
        [
            proof with { Chain = "other" },
            proof with { Number = proof.Number + 1 },
            proof with { Entry = proof.Entry with { Subject = new('f', 32) } },
            proof with { Entry = proof.Entry with { Fields = "Person.name" } },
            proof with { Path = [.. proof.Path.Reverse()] },
            proof with { Path = [.. proof.Path.SkipLast(1)] },
            proof with { Path = [.. proof.Path, new('0', 64)] },
            proof with { Batch = proof.Batch with { Root = new('0', 64) } },
            proof with { Batch = proof.Batch with { Count = 12 } },
            proof with { Batch = proof.Batch with { First = 2 } },
            proof with { Batch = proof.Batch with { Signature = proof.Batch.Signature[1..] + "A" } },
            proof with { Batch = proof.Batch with { KeyId = "another" } },
            proof with { Path = null! },
            proof with { Entry = null! },
            proof with { Batch = null! },
        ];

        Assert.All(others, other => Assert.NotNull(LedgerProofs.Check(other, ledger.Signatures)));
    }

    [Fact]
    public async Task Proof_OfNoEntry_IsNone()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        await ledger.Open().RecordAsync(ledger.Entries(1));

        Assert.Null(await LedgerProofs.ProveAsync(ledger.Options(), "nothing", None));
    }

    /// <summary>The tree against its definition in RFC 6962, which splits at the largest power of two.</summary>
    [Fact]
    public void Tree_OfAnySize_IsThatOfTheStandard() => Gen.Byte.Array[1, 8].Array[1, 70].Sample(contents =>
    {
        byte[][] leaves = [.. contents.Select(content => MerkleTree.Leaf(content))];
        var root = MerkleTree.Root(leaves);
        Assert.Equal(Defined(contents), root);
        Assert.All(leaves.Select((leaf, index) => (leaf, index)), place => Assert.Equal(root, MerkleTree.Root(place.leaf, place.index, leaves.Length, MerkleTree.Path(leaves, place.index))));
    });

    private static byte[] Defined(ReadOnlySpan<byte[]> contents)
    {
        if (contents.Length == 1)
        {
            return System.Security.Cryptography.SHA256.HashData([0, .. contents[0]]);
        }

        var split = 1;
        while (split * 2 < contents.Length)
        {
            split *= 2;
        }

        return System.Security.Cryptography.SHA256.HashData([1, .. Defined(contents[..split]), .. Defined(contents[split..])]);
    }
}
