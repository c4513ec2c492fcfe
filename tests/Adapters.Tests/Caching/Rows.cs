using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Caching;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

/// <summary>Rows and entries to cache. Texts hold any code unit, also halves of surrogate pairs.</summary>
internal static class Rows
{
    public static readonly DateTimeOffset ReadAt = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));

    private static readonly Gen<string?> Texts = Gen.OneOf<string?>(
        Gen.Const((string?)null), Gen.Const((string?)""), Gen.String[Gen.Char.AlphaNumeric, 0, 40].Select(text => (string?)text), Gen.String[Gen.Char, 0, 20].Select(text => (string?)text));

    public static readonly Gen<FuneralHomeRow> Homes = Gen.Select(Texts, Texts, (code, name) => new FuneralHomeRow { Code = code, Name = name });

    public static readonly Gen<BurialRecordRow> Burials = Gen.Select(Gen.Long, Texts, Texts, Texts, (id, number, name, place) =>
        new BurialRecordRow { RowId = id, Number = number, Name = name, Household = place, Status = "2" });

    public static readonly Gen<Entry<BurialRecordRow>> Entries = Gen.Select(Burials.Array[0, 5], Gen.Long[0, 1_000_000_000_000], (rows, ticks) =>
        new Entry<BurialRecordRow>(rows, ReadAt.AddTicks(ticks), ReadAt.AddTicks(ticks), ReadAt.AddTicks(ticks)));

    /// <summary>Every property of a row, to compare rows by.</summary>
    public static string Text<TRow>(TRow row) => string.Join('|', typeof(TRow).GetProperties().Select(property => property.GetValue(row) is { } value ? $"={value}" : "null"));
}
