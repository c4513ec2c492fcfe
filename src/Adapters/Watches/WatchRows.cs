using System.Text;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>Turns look-ups of lists into rows and back.</summary>
internal static class WatchRows
{
    public static WatchItemRow Of(Watch watch, WatchedItem item, WatchSeal seal) => new()
    {
        WatchId = watch.Id,
        ItemId = item.Id,
        Asked = seal.Seal(Encoding.UTF8.GetBytes(item.Asked), Place(watch.Id, item.Id)),
        Outcome = item.Outcome,
        Version = item.Version,
    };

    public static WatchedItem Read(WatchItemRow row, WatchSeal seal) =>
        new(row.ItemId, Encoding.UTF8.GetString(seal.Open(row.Asked, Place(row.WatchId, row.ItemId))), row.Outcome, row.Version);

    private static string Place(string watch, string item) => $"item {watch} {item}";
}
