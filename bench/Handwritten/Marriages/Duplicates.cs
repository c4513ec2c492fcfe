using System.Text.Json;
using CivilAffairsGraph.Handwritten.Reading;

namespace CivilAffairsGraph.Handwritten.Marriages;

/// <summary>Rows that file one event twice: same kind, same other party, at most three days apart.</summary>
internal static class Duplicates
{
    private const int Days = 3;

    /// <summary>Online, imported, entered later from paper, not said.</summary>
    private static readonly string[] Preference = ["1", "6", "2"];

    /// <summary>Each event once, oldest first, undated last.</summary>
    public static List<MarriageEvent> Dropped(ResidentNumber person, List<MarriageEvent> events)
    {
        events.Sort(ByDate);
        if (events.Count < 2)
        {
            return events;
        }

        var kept = events.GroupBy(registered => Pair.Of(person, registered)).SelectMany(same => Kept([.. same])).ToList();
        kept.Sort(ByDate);
        return kept;
    }

    private static IEnumerable<MarriageEvent> Kept(List<MarriageEvent> same)
    {
        for (int start = 0, next; start < same.Count; start = next)
        {
            next = start + 1;
            while (next < same.Count && Near(same[next - 1].On, same[next].On))
            {
                next++;
            }

            yield return same[start..next].MinBy(registered => (Rank(registered.Source), registered.Row))!;
        }
    }

    private static int Rank(string? source)
    {
        var rank = Array.IndexOf(Preference, Filed.Code(source));
        return rank < 0 ? Preference.Length : rank;
    }

    private static bool Near(DateOnly? left, DateOnly? right) => left is { } a && right is { } b ? b.DayNumber - a.DayNumber <= Days : left == right;

    private static int ByDate(MarriageEvent left, MarriageEvent right) =>
        ((left.On ?? DateOnly.MaxValue), left.Row).CompareTo(((right.On ?? DateOnly.MaxValue), right.Row));

    /// <summary>Kind and other party: a person, else a name with a document.</summary>
    private readonly record struct Pair(JsonEncodedText Kind, ResidentNumber? Other, string? Name, string? Document)
    {
        public static Pair Of(ResidentNumber person, MarriageEvent registered)
        {
            var other = registered.Husband.Number == person ? registered.Wife : registered.Husband;
            return other.Number is { } number ? new(registered.Kind, number, null, null) : new(registered.Kind, null, PersonName.Fold(other.Name), other.Document);
        }
    }
}
