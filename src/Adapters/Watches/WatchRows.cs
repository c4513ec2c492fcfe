using System.Text.Json;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>Turns people of lists into rows and back.</summary>
internal static class WatchRows
{
    public static WatchItemRow Of(Watch watch, WatchedItem item, WatchSeal seal) => new()
    {
        WatchId = watch.Id,
        ItemId = item.Id,
        Lookup = item.Lookup,
        Subject = item.Subject,
        Verdict = item.Verdict,
        Version = item.Version,
        Person = seal.Seal(JsonSerializer.SerializeToUtf8Bytes<string[]>([item.IdNumber, item.Name]), Place(watch.Id, item.Id)),
    };

    public static WatchedItem Read(WatchItemRow row, WatchSeal seal)
    {
        var person = JsonSerializer.Deserialize<string[]>(seal.Open(row.Person, Place(row.WatchId, row.ItemId)))!;
        return new(row.ItemId, person[0], person[1], row.Lookup, row.Subject, row.Verdict, row.Version);
    }

    private static string Place(string watch, string item) => $"item {watch} {item}";
}
