using System.Collections;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Reads the items of a batch.</summary>
internal static class BatchReader
{
    private const int Most = ListOptions.LargestBatch;
    private const int LongestId = 64;

    /// <summary>The items in their order.</summary>
    /// <exception cref="GraphError">BAD_INPUT: too many, or an item breaks a rule; the message names its position.</exception>
    public static IReadOnlyList<(string Id, Question Question)> Read(object? items, DateOnly today)
    {
        var given = ((IEnumerable)items!).Cast<IReadOnlyDictionary<string, object?>>().ToList();
        if (given.Count > Most)
        {
            throw new GraphError(ErrorCodes.BadInput, $"items has at most {Most} entries.");
        }

        var (read, ids) = (new List<(string, Question)>(given.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (item, place) in given.Select((item, i) => (item, $"items[{i}]")))
        {
            var id = (string)item["id"]!;
            if (id.Length is 0 or > LongestId || !ids.Add(id))
            {
                throw new GraphError(ErrorCodes.BadInput, $"{place}.id has 1 to {LongestId} characters and is the id of no other item.");
            }

            read.Add((id, Question(item, place, today)));
        }

        return read;
    }

    private static Question Question(IReadOnlyDictionary<string, object?> item, string place, DateOnly today)
    {
        var asked = VerifyItemInput.Lookups.Where(lookup => item.GetValueOrDefault(lookup.Value) is not null).ToList();
        return asked is [var (kind, name)]
            ? new QuestionReader((IReadOnlyDictionary<string, object?>)item[name]!, today, $"{place}.{name}.").Read(kind)
            : throw new GraphError(ErrorCodes.BadInput, $"{place} asks exactly one of {string.Join(", ", VerifyItemInput.Lookups.Values)}.");
    }
}
