using System.Net.Http.Json;
using System.Text.Json;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Walks a list there and back by the cursors of its answers: whichever way a node is reached, it stands in the same place, and nowhere else.</summary>
/// <param name="client">The endpoint.</param>
public sealed class WalkVerdict(HttpClient client)
{
    private const int PagesThere = 3;
    private int walks;

    /// <summary>How many walks were right.</summary>
    public int Walks => walks;

    /// <summary>Walks and judges.</summary>
    /// <exception cref="FuzzException">A page is not as the others say.</exception>
    public async Task JudgeAsync(Walk walk)
    {
        var known = await ThereAsync(walk);
        if (known.Ids.Distinct().Count() != known.Ids.Count)
        {
            throw new FuzzException($"A node stands twice. {walk}");
        }

        // From any node of the page before; where nothing is left, from the last node that was seen.
        var (at, page) = (known.Ids.Count - 1, (First: 0, Count: known.Ids.Count));
        foreach (var (forward, count, from) in known.Ids.Count == 0 ? [] : walk.Steps)
        {
            at = page.Count == 0 ? at : page.First + (from % page.Count);
            var wanted = forward ? (First: at + 1, Count: Math.Min(count, known.Ids.Count - at - 1)) : (First: Math.Max(0, at - count), Count: Math.Min(count, at));
            var answer = await PageAsync(walk, forward ? "first: $n, after: $c" : "last: $n, before: $c", count, known.Cursors[at]);
            var seen = known.IsWhole || !forward ? answer.Ids : [.. answer.Ids.Take(wanted.Count)];
            if (!seen.SequenceEqual(known.Ids.Skip(wanted.First).Take(wanted.Count)))
            {
                throw new FuzzException($"{(forward ? "After" : "Before")} node {at} come others than on the way there. {walk}");
            }

            // What comes before the page is known; what comes after it only where the end was reached.
            if (forward ? known.IsWhole && answer.Next != wanted.First + wanted.Count < known.Ids.Count : answer.Previous != wanted.First > 0)
            {
                throw new FuzzException($"{(forward ? "After" : "Before")} node {at} the answer is wrong about what follows. {walk}");
            }

            for (var i = 0; i < wanted.Count; i++)
            {
                // The cursors of this answer are those to go on from.
                known.Cursors[wanted.First + i] = answer.Cursors[i];
            }

            page = wanted;
        }

        Interlocked.Increment(ref walks);
    }

    private async Task<(List<string> Ids, List<string> Cursors, bool IsWhole)> ThereAsync(Walk walk)
    {
        var (ids, cursors, next) = (new List<string>(), new List<string>(), true);
        for (var i = 0; i < PagesThere && next; i++)
        {
            var page = await PageAsync(walk, "first: $n, after: $c", walk.Size, cursors.LastOrDefault());
            if (page.Ids.Count != walk.Size && page.Next)
            {
                throw new FuzzException($"Page {i} is short and says that more follows. {walk}");
            }

            ids.AddRange(page.Ids);
            cursors.AddRange(page.Cursors);
            next = page.Next;
        }

        return (ids, cursors, !next);
    }

    private async Task<(List<string> Ids, List<string> Cursors, bool Next, bool Previous)> PageAsync(Walk walk, string place, int count, string? cursor)
    {
        var (declared, given) = walk.List.Order is { } order ? ($", $o: [{order}!]", ", order: $o") : ("", "");
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new
        {
            query = $"query($n: Int!, $c: String{declared}) {{ list: {walk.List.Name}({place}{given}) {{ edges {{ cursor node {{ id }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}",
            variables = walk.List.Order is null ? (object)new { n = count, c = cursor } : new { n = count, c = cursor, o = walk.Variable },
        });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (answer.TryGetProperty("errors", out var errors))
        {
            throw new FuzzException($"{errors.GetRawText()} for {walk}");
        }

        var list = answer.GetProperty("data").GetProperty("list");
        var info = list.GetProperty("pageInfo");
        var edges = list.GetProperty("edges").EnumerateArray().ToList();
        List<string> cursors = [.. edges.Select(edge => edge.GetProperty("cursor").GetString()!)];
        return (info.GetProperty("startCursor").GetString(), info.GetProperty("endCursor").GetString()) == (cursors.FirstOrDefault(), cursors.LastOrDefault())
            ? ([.. edges.Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)], cursors, info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean())
            : throw new FuzzException($"The cursors of the page are not those of its ends. {walk}");
    }
}
