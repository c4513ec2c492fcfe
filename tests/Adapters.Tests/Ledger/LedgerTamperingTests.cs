using CivilAffairsGraph.Adapters.Ledger;

namespace CivilAffairsGraph.Adapters.Tests.Ledger;

/// <summary>Nothing in a ledger can be changed, taken away, put in another order or cut off without <c>ledger verify</c> saying so.</summary>
public sealed class LedgerTamperingTests(ITestOutputHelper output)
{
    private const int Changes = 1000;

    [Fact]
    public async Task Ledger_WithAnythingChangedInItsDatabase_IsNotWhole()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        await FillAsync(ledger);
        Assert.Empty((await ledger.VerifyAsync()).Breaks);
        var (copy, unseen) = (ledger.Options(), new List<string>());
        copy.ConnectionString = $"Data Source={Path.Combine(ledger.Heads, "copy.db")};Pooling=False";

        for (var seed = 0; seed < Changes; seed++)
        {
            File.Copy(ledger.Options().FindFile()!, copy.FindFile()!, overwrite: true);
            var change = LedgerTampering.Tamper(copy.FindFile()!, new Random(seed));
            if ((await ledger.VerifyAsync(copy)).IsWhole)
            {
                unseen.Add($"{seed}: {change}");
            }
        }

        output.WriteLine($"{Changes} changes, {unseen.Count} unseen");
        Assert.Empty(unseen);
    }

    [Fact]
    public async Task Head_WithAnyCharacterChanged_IsNotBelieved()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        await FillAsync(ledger);
        var file = Directory.GetFiles(ledger.Heads, "north*").Single();
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var (random, unseen) = (new Random(1), new List<string>());

        for (var place = text.IndexOf("\"chain\"", StringComparison.Ordinal); place < text.Length; place++)
        {
            // What is no value, and the time, which only informs, may be written otherwise.
            if (!char.IsAsciiLetterOrDigit(text[place]) || text.LastIndexOf("\"at\"", place, StringComparison.Ordinal) is var at && at >= 0 && text.IndexOf('\n', at) > place)
            {
                continue;
            }

            var other = text[place] == '7' ? '8' : char.IsAsciiDigit(text[place]) ? '7' : text[place] == 'a' ? 'b' : 'a';
            await File.WriteAllTextAsync(file, text[..place] + other + text[(place + 1)..], TestContext.Current.CancellationToken);
            if ((await ledger.VerifyAsync()).IsWhole)
            {
                unseen.Add($"{place} of '{text[Math.Max(0, place - 20)..place]}'");
            }
        }

        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData("UPDATE ledger_entry SET subject = 'x' WHERE chain = 'north' AND number = 4", "Entry 4 of chain north")]
    [InlineData("DELETE FROM ledger_entry WHERE chain = 'north' AND number = 4", "Entry 4 of chain north is missing")]
    [InlineData("DELETE FROM ledger_batch WHERE chain = 'north' AND number = 2", "Batch 2 of chain north (from entry 4) is missing")]
    [InlineData("DELETE FROM ledger_checkpoint WHERE number = 1", "Checkpoint 1 is missing")]
    [InlineData("INSERT INTO ledger_entry SELECT chain, 1000, id, at, client, purpose, case_number, subject, fields, sources, operation, result, hash FROM ledger_entry WHERE chain = 'north' AND number = 4", "Entry 1000 of chain north")]
    public async Task Break_IsNamed(string change, string expected)
    {
        await using var ledger = await LedgerCase.CreateAsync();
        await FillAsync(ledger);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"{ledger.Options().ConnectionString};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = change;
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        Assert.StartsWith(expected, (await ledger.VerifyAsync()).Breaks[0], StringComparison.Ordinal);
    }

    /// <summary>Two chains with several batches and checkpoints.</summary>
    private static async Task FillAsync(LedgerCase ledger)
    {
        for (var round = 0; round < 3; round++)
        {
            foreach (var replica in new[] { "north", "south" })
            {
                var writer = ledger.Open(replica);
                await writer.RecordAsync(ledger.Entries(3));
                await writer.RecordAsync(ledger.Entries(1));
                await ledger.CloseAsync();
            }
        }
    }
}
