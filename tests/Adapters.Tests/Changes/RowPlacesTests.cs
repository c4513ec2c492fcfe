using CivilAffairsGraph.Adapters.Changes;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Changes;

/// <summary>Where rows are filed, read part by part while they move.</summary>
public sealed class RowPlacesTests
{
    private const int Part = 10;
    private const int Rows = 35;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string?[] Codes = ["370102", "370103", "370202", null];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    /// <summary>
    /// Rows are filed, moved and deleted before and between a look's reading of the next part and its statement; some looks fail, some miss changes. Deletions
    /// are told after the rows, as by a table of their own, and now and then once more in a later look.
    /// </summary>
    [Fact]
    public async Task Moves_WhileAllIsReadByParts_ShowWhereTheLastLookLeftTheRowOrSayThatNobodyKnows() =>
        await Gen.Select(Gen.Int[0, 9], Writes(), Writes()).Array[12, 30].SampleAsync(
            async looks =>
            {
                using var table = new FiledTable();
                var places = new RowPlaces(typeof(FiledTable.Row), nameof(FiledTable.Row.Code), Part, long.MaxValue, Patience);
                Dictionary<long, string?> held = [], atLastLook = [];
                HashSet<long> changed = [], deleted = [];
                List<long> everDeleted = [];
                void Write((int Row, int Code)[] writes)
                {
                    foreach (var (row, code) in writes)
                    {
                        if (code < Codes.Length)
                        {
                            table.File(row, held[row] = Codes[code]);
                            changed.Add(row);
                        }
                        else if (held.Remove(row))
                        {
                            table.Delete(row);
                            changed.Remove(row);
                            deleted.Add(row);
                        }
                    }
                }

                Write([.. Enumerable.Range(1, Rows).Select(row => (row, row % Codes.Length))]);
                var done = 0;
                foreach (var (kind, before, between) in looks)
                {
                    Write(before);
                    await places.LoadAsync(table.Context, None);
                    Write(between);
                    if (kind == 0)
                    {
                        // The statement failed: what changed is seen by the next look.
                        continue;
                    }

                    if (kind == 1)
                    {
                        places.Forget();
                        (changed, deleted, done) = ([], [], 0);
                    }

                    everDeleted.AddRange(deleted);
                    var told = changed.Select(row => (Row: row, To: held[row])).Concat(deleted.Concat(kind == 2 ? everDeleted.TakeLast(3) : []).Select(row => (Row: row, To: (string?)null)));
                    foreach (var row in told.Select(one => (one.Row, Move: places.Move(one.Row, one.To))).GroupBy(one => one.Row, one => one.Move))
                    {
                        // Six parts of ten hold them all, with those that were filed meanwhile, and one look more has seen what moved before its part was read.
                        Assert.True(row.All(move => move.IsKnown) || done <= 7, $"nobody knows where row {row.Key} was, {done} looks later");
                        var shown = row.SelectMany(move => (string?[])[move.From, move.To]).ToHashSet();
                        Assert.True(!row.All(move => move.IsKnown) || atLastLook.GetValueOrDefault(row.Key) is not { } from || shown.Contains(from), $"row {row.Key} was under {atLastLook.GetValueOrDefault(row.Key)}");
                        Assert.True(held.GetValueOrDefault(row.Key) is not { } to || !changed.Contains(row.Key) || shown.Contains(to), $"row {row.Key} is under {held.GetValueOrDefault(row.Key)}");
                    }

                    places.End();
                    (changed, deleted, atLastLook, done) = ([], [], new(held), done + 1);
                }
            },
            iter: 300,
            threads: 1);

    [Fact]
    public async Task Moves_OfATableThatTakesTooMuch_AreNotKnown()
    {
        using var table = new FiledTable();
        var places = new RowPlaces(typeof(FiledTable.Row), nameof(FiledTable.Row.Code), Part, 2_000, Patience);
        for (var row = 1; row <= 3; row++)
        {
            table.File(row, Codes[0]);
        }

        await places.LoadAsync(table.Context, None);
        places.End();
        Assert.Equal(new Move(Codes[0], Codes[1], IsKnown: true), places.Move(3, Codes[1]));

        // Numbers that are far from each other take a page each.
        for (var row = 1; row <= 4; row++)
        {
            places.Move(row * 1_000_000L, Codes[0]);
        }

        Assert.False(places.Move(3, Codes[0]).IsKnown);
        places.Forget();
        await places.LoadAsync(table.Context, None);
        places.End();
        Assert.False(places.Move(3, Codes[0]).IsKnown);
    }

    [Fact]
    public async Task Moves_OfATableWhoseRowsAreReadTooSlowly_AreNotKnownUntilTheyAreReadInTime()
    {
        using var table = new FiledTable(rows: "WITH RECURSIVE endless(id) AS (VALUES (1) UNION ALL SELECT id + 1 FROM endless) SELECT id, '370102' AS code FROM endless");
        var places = new RowPlaces(typeof(FiledTable.Row), nameof(FiledTable.Row.Code), 16_000, long.MaxValue, TimeSpan.FromMilliseconds(500));
        for (var look = 0; look < 4; look++)
        {
            await places.LoadAsync(table.Context, None);
            places.End();
            Assert.False(places.Move(1, Codes[1]).IsKnown);
        }

        table.Replace();
        table.File(1, Codes[0]);
        var looks = 0;
        for (; !places.Move(1, Codes[0]).IsKnown && looks < 1_000; looks++)
        {
            await places.LoadAsync(table.Context, None);
            places.End();
        }

        Assert.InRange(looks, 200, 999);
    }

    [Fact]
    public async Task Reading_ThatNobodyWaitsFor_Ends()
    {
        using var table = new FiledTable();
        var places = new RowPlaces(typeof(FiledTable.Row), nameof(FiledTable.Row.Code), Part, long.MaxValue, Patience);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => places.LoadAsync(table.Context, cancelled.Token));
    }

    [Fact]
    public void Codes_OfRowsAnywhere_AreThoseThatWereSet() => Gen.Select(Gen.Long, Gen.Long[-600, 600], Gen.Int[0, 5_000]).Array[1, 200].Sample(drawn =>
    {
        var (codes, expected) = (new CodesByRow(long.MaxValue), new Dictionary<long, string>());
        foreach (var (row, code) in drawn.SelectMany(one => (IEnumerable<(long, int)>)[(one.Item1, one.Item3), (one.Item2, one.Item3 / 2)]))
        {
            Assert.True(codes.TrySet(row, expected[row] = $"{code}"));
        }

        Assert.All(expected, one => Assert.Equal(one.Value, codes.Of(one.Key)));
        Assert.Equal(expected.GetValueOrDefault(1_000), codes.Of(1_000));
    });

    [Fact]
    public void Codes_MoreThanThereAreNumbersFor_AreRefused()
    {
        var codes = new CodesByRow(long.MaxValue);
        Assert.All(Enumerable.Range(1, ushort.MaxValue), code => Assert.True(codes.TrySet(code, $"{code}")));
        Assert.False(codes.TrySet(1, "one more"));
        Assert.True(codes.TrySet(1, "2"));
        Assert.Equal(("2", $"{ushort.MaxValue}"), (codes.Of(1), codes.Of(ushort.MaxValue)));
    }

    private static Gen<(int Row, int Code)[]> Writes() => Gen.Select(Gen.Int[1, 60], Gen.Int[0, 4]).Array[0, 4];
}
