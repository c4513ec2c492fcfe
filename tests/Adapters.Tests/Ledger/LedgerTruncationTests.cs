using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Tests.Clients;

namespace CivilAffairsGraph.Adapters.Tests.Ledger;

/// <summary>Old entries can be removed so that what is left still proves itself.</summary>
public sealed class LedgerTruncationTests
{
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Engines => HubCase.Engines;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Entries_WhoseTimeIsOver_GoAndTheRestIsWhole(string engine)
    {
        await using var ledger = await LedgerCase.CreateAsync(engine);
        var kept = await FillAsync(ledger);

        Assert.Equal(6, await RemoveAsync(ledger, Start.AddYears(2), Start.AddYears(6)));
        Assert.Equal(0, await RemoveAsync(ledger, Start.AddYears(2), Start.AddYears(6)));

        var report = await ledger.VerifyAsync();
        Assert.Empty(report.Breaks);
        Assert.Equal((6L, 6L), (report.Truncated, report.Entries));
        Assert.Null(LedgerProofs.Check((await LedgerProofs.ProveAsync(ledger.Options(), kept.Id, None))!, ledger.Signatures));

        await ledger.Open().RecordAsync(ledger.Entries(1));
        await ledger.CloseAsync();
        Assert.Empty((await ledger.VerifyAsync()).Breaks);
        Assert.Equal(3, await RemoveAsync(ledger, Start.AddYears(3), Start.AddYears(6)));
        Assert.Empty((await ledger.VerifyAsync()).Breaks);
    }

    [Fact]
    public async Task Entries_ThatMustBeKept_AreNotRemoved()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        await FillAsync(ledger);

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => RemoveAsync(ledger, Start.AddYears(2), Start.AddYears(4)));

        Assert.Contains("3 years", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await ledger.VerifyAsync()).Truncated);
    }

    private static Task<long> RemoveAsync(LedgerCase ledger, DateTimeOffset before, DateTimeOffset now) =>
        new LedgerTruncation(ledger.Options(), ledger.Signer, new Still(now)).RemoveAsync(before, None);

    /// <summary>Three entries each year for four years.</summary>
    private static async Task<LedgerEntry> FillAsync(LedgerCase ledger)
    {
        LedgerEntry? last = null;
        for (var year = 0; year < 4; year++)
        {
            var clock = new Still(Start.AddYears(year).AddDays(1));
            var writer = ledger.Open(clock: clock);
            var entries = ledger.Entries(3).Select(entry => entry with { At = LedgerTime.Text(clock.GetUtcNow()) }).ToList();
            await writer.RecordAsync(entries);
            await ledger.CloseAsync();
            last = entries[^1];
        }

        return last!;
    }

    private sealed class Still(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
