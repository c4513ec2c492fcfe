using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Tests.Clients;

namespace CivilAffairsGraph.Adapters.Tests.Ledger;

/// <summary>What is recorded is there, in chains that are whole.</summary>
public sealed class LedgerTests
{
    public static TheoryData<string> Engines => HubCase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Entries_OfManyAtOnce_AreAllThereInAWholeChain(string engine)
    {
        await using var ledger = await LedgerCase.CreateAsync(engine);
        var writer = ledger.Open();
        var given = Enumerable.Range(0, 200).Select(index => ledger.Entries(1 + (index % 4))).ToList();

        await Task.WhenAll(given.Select(entries => Task.Run(() => writer.RecordAsync(entries))));

        await ledger.CloseAsync();
        Assert.Equal(given.SelectMany(entries => entries).OrderBy(entry => entry.Id), (await FindAsync(ledger)).OrderBy(entry => entry.Id));
        var report = await ledger.VerifyAsync();
        Assert.Empty(report.Breaks);
        Assert.Equal((500, 1, 1L, 1), (report.Entries, report.Chains, report.Checkpoints, report.Heads));
        Assert.InRange(report.Batches, 1, 200);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Chain_ThatIsOpenedAgain_GoesOn(string engine)
    {
        await using var ledger = await LedgerCase.CreateAsync(engine);
        for (var start = 0; start < 5; start++)
        {
            await ledger.Open().RecordAsync(ledger.Entries(3));
            await ledger.CloseAsync();
        }

        var report = await ledger.VerifyAsync();

        Assert.Empty(report.Breaks);
        Assert.Equal((15, 5, 1), (report.Entries, report.Batches, report.Chains));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Chain_OfTwoProcessesThatShareIt_IsWhole(string engine)
    {
        await using var ledger = await LedgerCase.CreateAsync(engine);
        var (one, other) = (ledger.Open(), ledger.Open());
        await one.RecordAsync(ledger.Entries(1));

        await Task.WhenAll(Enumerable.Range(0, 40).SelectMany(_ => new[] { one, other }).Select(writer => Task.Run(() => writer.RecordAsync(ledger.Entries(1)))));

        await ledger.CloseAsync();
        var report = await ledger.VerifyAsync();
        Assert.Empty(report.Breaks);
        Assert.Equal((81, 1), (report.Entries, report.Chains));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Chains_OfTwoReplicas_AreJoinedByCheckpoints(string engine)
    {
        await using var ledger = await LedgerCase.CreateAsync(engine);
        var replicas = new[] { ledger.Open("north"), ledger.Open("south") };
        await Task.WhenAll(Enumerable.Range(0, 40).Select(index => Task.Run(() => replicas[index % 2].RecordAsync(ledger.Entries(1)))));
        await ledger.CloseAsync();

        var report = await ledger.VerifyAsync();

        Assert.Empty(report.Breaks);
        Assert.Equal((40, 2, 2, 2), (report.Entries, report.Chains, report.Checkpoints, report.Heads));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Database_ThatGoesAway_RefusesEntriesUntilItIsBackAndLosesNone(string engine)
    {
        await using var ledger = await LedgerCase.CreateAsync(engine);
        var writer = ledger.Open();
        await writer.RecordAsync(ledger.Entries(2));

        await ledger.Database.HideAsync();
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => writer.RecordAsync(ledger.Entries(1)));
        Assert.False(writer.IsAvailable);
        await ledger.Database.BringBackAsync();
        for (var patience = 0; !writer.IsAvailable && patience < 200; patience++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await writer.RecordAsync(ledger.Entries(2));
        await ledger.CloseAsync();
        var report = await ledger.VerifyAsync();
        Assert.Empty(report.Breaks);
        Assert.Equal(4, report.Entries);
    }

    [Fact]
    public async Task Database_ThatIsReplacedByAnEmptyOne_IsNotWrittenTo()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        await ledger.Open().RecordAsync(ledger.Entries(2));
        await ledger.CloseAsync();
        File.Delete(ledger.Options().FindFile()!);

        var writer = ledger.Open();
        await writer.PrepareAsync();

        Assert.False(writer.IsAvailable);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => writer.RecordAsync(ledger.Entries(1)));
    }

    [Fact]
    public async Task Database_OfWhichAnOldCopyIsBroughtBack_IsNotWrittenToUntilItIsWhole()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        var (file, older) = await ledger.CopyAsync();
        File.Move(older, file, overwrite: true);

        var writer = ledger.Open();
        await writer.PrepareAsync();

        Assert.False(writer.IsAvailable);
        Assert.Contains("Entry 3 is the first that is missing", Assert.Single((await ledger.VerifyAsync()).Breaks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_OfAReplica_IsTheEndOfItsChainAndSigned()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        var writer = ledger.Open();
        await writer.PrepareAsync();
        Assert.Equal(("replica", 1, 0), (writer.Current!.Chain, writer.Current.Batch, writer.Current.Entries));

        await writer.RecordAsync(ledger.Entries(3));

        var head = writer.Current!;
        Assert.Equal(("replica", 2, 3), (head.Chain, head.Batch, head.Entries));
        Assert.True(ledger.Signatures.AreOf(head.KeyId, Convert.FromHexString(head.Hash), System.Buffers.Text.Base64Url.DecodeFromChars(head.Signature)));
    }

    private static Task<IReadOnlyList<LedgerEntry>> FindAsync(LedgerCase ledger) =>
        LedgerSearch.FindAsync(ledger.Options(), new(null, null, null, null, 10_000), TestContext.Current.CancellationToken);
}
