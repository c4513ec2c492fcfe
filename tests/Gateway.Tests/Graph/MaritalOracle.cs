using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>Marital status worked out from the truth and the written texts by going through each pair's days, independently of the product's code.</summary>
internal sealed class MaritalOracle
{
    private static readonly string[] Preference = ["ONLINE", "IMPORTED", "BACK_ENTRY", "UNKNOWN"];
    private readonly Dictionary<string, List<Entry>> entries;
    private readonly Dictionary<string, string?> deaths;

    public MaritalOracle(GatewayFixture gateway)
    {
        var written = Written(Path.Combine(gateway.Sandbox, "marriage.db"));
        entries = gateway.Truth("event").Where(line => line.GetProperty("valid").GetBoolean()).SelectMany(line => Sides(line, written))
            .GroupBy(entry => entry.Person).ToDictionary(group => group.Key, group => Counted([.. group]));
        deaths = gateway.Truth("burial").Where(line => line.GetProperty("evidence").GetBoolean())
            .GroupBy(line => line.GetProperty("idNumber").GetString()!)
            .ToDictionary(group => group.Key, group => group.Select(line => Text(line, "writtenDiedOn")?.Split(' ')[0]).Where(day => day is not null).FirstOrDefault());
    }

    public IReadOnlyCollection<string> People => entries.Keys;

    public bool Dead(string person) => deaths.ContainsKey(person);

    /// <summary>How many events a person has when duplicates are answered once.</summary>
    public int Events(string person) => Once(entries.GetValueOrDefault(person) ?? []).Count;

    /// <summary>Status and since on a day.</summary>
    public (string Status, string? Since) On(string person, string day)
    {
        var open = new List<(string Pair, string? Since)>();
        var ended = new List<(string? On, string Status)>();
        var conflict = false;
        var anyOpen = false;
        var marriages = Once(entries.GetValueOrDefault(person) ?? []).GroupBy(entry => entry.Pair).SelectMany(pair => Marriages([.. pair], day)).ToList();
        anyOpen = marriages.Exists(marriage => marriage.Opened && !marriage.Closed);
        foreach (var marriage in marriages)
        {
            var spouse = anyOpen && deaths.TryGetValue(marriage.Pair, out var died) ? died ?? "" : null;
            var own = anyOpen && deaths.TryGetValue(person, out var dead) ? dead ?? "" : null;
            conflict |= Later(marriage.Since, spouse) || Later(marriage.Since, own);
            if (marriage.Closed)
            {
                ended.Add((marriage.Until, "DIVORCED"));
            }
            else if (spouse is not null && string.CompareOrdinal(LastDay(spouse), day) <= 0 && !DiedBefore(own, spouse))
            {
                ended.Add((spouse, "WIDOWED"));
            }
            else
            {
                open.Add((marriage.Pair, marriage.Since));
            }
        }

        return conflict || open.Count > 1 ? ("CONFLICT", null)
            : open.Count == 1 ? ("MARRIED", open[0].Since)
            : ended.Count == 0 ? ("NO_RECORD", null)
            : ended.OrderBy(end => end.On is null ? "" : LastDay(end.On), StringComparer.Ordinal).Select(end => (end.Status, end.On)).Last();
    }

    private static bool Later(string? married, string? died) => married is not null && !string.IsNullOrEmpty(died) && string.CompareOrdinal(married, LastDay(died)) > 0;

    /// <summary>The status of who died first is that at the own death.</summary>
    private static bool DiedBefore(string? first, string second) =>
        !string.IsNullOrEmpty(first) && second.Length > 0 && string.CompareOrdinal(LastDay(first), second + "-01-01"[..(10 - second.Length)]) < 0;

    private static string LastDay(string partial) => partial.Length switch
    {
        4 => $"{partial}-12-31",
        7 => $"{partial}-{DateTime.DaysInMonth(int.Parse(partial[..4], null), int.Parse(partial[5..], null)):00}",
        _ => partial,
    };

    private static IEnumerable<(string Pair, bool Opened, string? Since, bool Closed, string? Until)> Marriages(List<Entry> pair, string day)
    {
        var known = pair.Where(entry => entry.Date is null || string.CompareOrdinal(entry.Date, day) <= 0).ToList();
        var marriages = new List<(string Pair, bool Opened, string? Since, bool Closed, string? Until)>();
        var steps = known.Where(entry => entry.Kind is "IA" || (entry.Kind == "ICA" && !known.Exists(other => other.Kind == "IA")))
            .Select(entry => (Day: entry.Kind == "IA" ? entry.Date : entry.OldDate, Opens: true, entry.Row))
            .Concat(known.Where(entry => entry.Kind is "IB" || (entry.Kind == "ICB" && !known.Exists(other => other.Kind == "IB")))
                .Select(entry => (Day: entry.Kind == "IB" ? entry.Date : entry.OldDate, Opens: false, entry.Row)))
            .OrderBy(step => step.Day ?? (step.Opens ? "0" : "9"), StringComparer.Ordinal).ThenByDescending(step => step.Opens).ThenBy(step => step.Row);
        foreach (var step in steps)
        {
            var last = marriages.Count - 1;
            var isOpen = last >= 0 && !marriages[last].Closed;
            if (step.Opens && !isOpen)
            {
                marriages.Add((pair[0].Pair, true, step.Day, false, null));
            }
            else if (!step.Opens && isOpen)
            {
                marriages[last] = marriages[last] with { Closed = true, Until = step.Day };
            }
            else if (!step.Opens && marriages.Count == 0)
            {
                marriages.Add((pair[0].Pair, false, null, true, step.Day));
            }
        }

        foreach (var annulled in pair.Where(entry => entry.Kind == "ID"))
        {
            var named = marriages.FindLastIndex(marriage => marriage.Since is not null && marriage.Since == annulled.OldDate);
            var before = marriages.FindLastIndex(marriage => marriage.Since is null || annulled.Date is null || string.CompareOrdinal(marriage.Since, annulled.Date) <= 0);
            if (named >= 0 || before >= 0)
            {
                marriages.RemoveAt(Math.Max(named, named < 0 ? before : named));
            }
        }

        return marriages;
    }

    private static List<Entry> Once(List<Entry> all)
    {
        var once = new List<Entry>();
        foreach (var same in all.GroupBy(entry => (entry.Kind, entry.Pair)))
        {
            var cluster = new List<Entry>();
            foreach (var entry in same.OrderBy(entry => entry.Date ?? "9", StringComparer.Ordinal).ThenBy(entry => entry.Row))
            {
                if (cluster.Count > 0 && !(cluster[^1].Date == entry.Date || (cluster[^1].Date is { } a && entry.Date is { } b && DateOnly.Parse(b, null).DayNumber - DateOnly.Parse(a, null).DayNumber <= 3)))
                {
                    once.Add(Kept(cluster));
                    cluster = [];
                }

                cluster.Add(entry);
            }

            once.Add(Kept(cluster));
        }

        return once;
    }

    private static Entry Kept(List<Entry> cluster) => cluster.OrderBy(entry => Array.IndexOf(Preference, entry.Source)).ThenBy(entry => entry.Row).First();

    /// <summary>15-digit rows count where their name is that of an 18-digit row, if there is one.</summary>
    private static List<Entry> Counted(List<Entry> all)
    {
        var names = all.Where(entry => !entry.Fifteen).Select(entry => entry.Name).ToHashSet();
        return [.. all.Where(entry => !entry.Fifteen || names.Count == 0 || names.Contains(entry.Name)).DistinctBy(entry => entry.Row)];
    }

    private static IEnumerable<Entry> Sides(JsonElement line, Dictionary<long, string?[]> written)
    {
        var row = line.GetProperty("rowId").GetInt64();
        var swapped = line.GetProperty("quirks").EnumerateArray().Any(quirk => quirk.GetProperty("code").GetString() == "SIDES_SWAPPED");
        foreach (var (me, other) in ((string, string)[])[("husband", "wife"), ("wife", "husband")])
        {
            if (Readable(line.GetProperty(me)) is not { } person)
            {
                continue;
            }

            var mine = Columns(written[row], me == "wife" != swapped);
            var theirs = Columns(written[row], other == "wife" != swapped);
            var pair = Readable(line.GetProperty(other)) ?? $"{Fold(theirs.Name)}|{theirs.Document?.Trim()}";
            yield return new Entry(row, person, pair, Text(line, "kind")!, Text(line, "date"), Text(line, "oldDate"), Text(line, "source")!, Text(line.GetProperty(me), "written") == "FIFTEEN", Fold(mine.Name));
        }
    }

    /// <summary>The person's number, where the row holds one that can be read; a 15-digit one must not contradict the birth date written beside it.</summary>
    private static string? Readable(JsonElement side) => Text(side, "written") switch
    {
        "EIGHTEEN" => Text(side, "idNumber"),
        "FIFTEEN" when Text(side, "writtenBirth") is null => Text(side, "idNumber"),
        _ => null,
    };

    private static (string? Name, string? Document) Columns(string?[] row, bool woman) => woman ? (row[1], row[3]) : (row[0], row[2]);

    private static string Fold(string? name) => string.Concat((name ?? "").Where(c => !char.IsWhiteSpace(c))).Replace('•', '·');

    private static string? Text(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() : null;

    private static Dictionary<long, string?[]> Written(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT ROW_ID, NAME_MAN, NAME_WOMAN, CERT_NUM_MAN, CERT_NUM_WOMAN FROM RC_MARRY";
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<long, string?[]>();
        while (reader.Read())
        {
            rows[reader.GetInt64(0)] = [.. Enumerable.Range(1, 4).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))];
        }

        return rows;
    }

    private sealed record Entry(long Row, string Person, string Pair, string Kind, string? Date, string? OldDate, string Source, bool Fifteen, string Name);
}
