using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>
/// Which division a filed code lies in, worked out from single divisions as the endpoint answers them: what the code meant on the day of the record,
/// where that territory is today (itself, the ends of its successors, else those of its nearest ancestor that has them), and what is above it.
/// A code that history never knew goes with the nearest code above it.
/// </summary>
internal sealed class DivisionOracle(HttpClient client)
{
    private readonly Dictionary<FiledCode, string?> meanings = [];
    private readonly Dictionary<string, Version> versions = [];
    private readonly Dictionary<(string, string), bool> known = [];

    /// <summary>Whether a code filed on a day lies within a division. Both must have been learnt.</summary>
    public bool Within(string division, FiledCode filed)
    {
        if (meanings[new(division, null)] is not { } within || meanings[filed] is not { } meant || versions[within].Code != division)
        {
            return false;
        }

        return known.TryGetValue((within, meant), out var result) ? result : known[(within, meant)] = versions[within].IsCurrent
            ? Territory(versions[meant]).Any(place => place == within || versions[place].Ancestors.Contains(within))
            : Reaches(meant, within);
    }

    /// <summary>Asks for what codes meant and for all that leads on from there.</summary>
    public async Task LearnAsync(IEnumerable<FiledCode> filed)
    {
        var open = filed.Where(code => !meanings.ContainsKey(code)).Distinct().ToList();
        foreach (var batch in open.Chunk(40))
        {
            var found = await AskAsync(batch);
            foreach (var (code, id) in batch.Zip(found))
            {
                meanings[code] = id;
            }
        }

        await FollowAsync([.. open.Select(code => meanings[code]).OfType<string>()]);
        var missing = open.Where(code => meanings[code] is null).ToList();
        if (missing.Count > 0)
        {
            await LearnNearestAsync(missing);
            await FollowAsync([.. missing.Select(code => meanings[code]).OfType<string>()]);
        }
    }

    /// <summary>A day between or before versions: the last version before it, else the first; a code without any goes with the code above.</summary>
    private async Task LearnNearestAsync(List<FiledCode> missing)
    {
        await LearnAboveAsync(missing.Where(filed => filed.On is null));
        await LearnAsync(missing.Select(filed => filed with { On = null }));
        var never = missing.Where(filed => filed.On is not null && (meanings[filed with { On = null }] is not { } newest || versions[newest].Code != filed.Code)).ToList();
        await LearnAboveAsync(never);
        foreach (var filed in missing.Where(filed => filed.On is not null).Except(never))
        {
            var ends = Enumerable.Range(1949, 2026 - 1949).Select(year => new FiledCode(filed.Code, $"{year}-12-31")).Append(new(filed.Code, null)).ToList();
            var found = (await Task.WhenAll(ends.Chunk(40).Select(AskAsync))).SelectMany(ids => ids);
            var dated = ends.Zip(found).Where(end => end.Second is not null).ToList();
            meanings[filed] = dated.LastOrDefault(end => end.First.On is { } day && string.CompareOrdinal(day, filed.On) <= 0, dated[0]).Second;
        }
    }

    private async Task LearnAboveAsync(IEnumerable<FiledCode> never)
    {
        var above = never.Where(filed => Above(filed.Code) is not null).ToDictionary(filed => filed, filed => filed with { Code = Above(filed.Code)! });
        await LearnAsync(above.Values);
        foreach (var (filed, next) in above)
        {
            meanings[filed] = meanings[next];
        }
    }

    private static string? Above(string code) => code.Length > 9 ? code[..9] : code.Length > 6 ? code[..6]
        : code.EndsWith("0000", StringComparison.Ordinal) ? null
        : code.EndsWith("00", StringComparison.Ordinal) ? code[..2] + "0000" : code[..4] + "00";

    private async Task<IEnumerable<string?>> AskAsync(IReadOnlyList<FiledCode> codes)
    {
        var fields = codes.Select((filed, i) => $"c{i}: division(code: \"{filed.Code}\"{(filed.On is { } day ? $", asOf: \"{day}\"" : "")}) {{ id }}");
        var data = await GatewayFixture.DataAsync(client, $"{{ {string.Join(' ', fields)} }}");
        return codes.Select((_, i) => data.GetProperty($"c{i}") is { ValueKind: JsonValueKind.Object } division ? division.GetProperty("id").GetString() : null);
    }

    private async Task FollowAsync(HashSet<string> ids)
    {
        ids.ExceptWith(versions.Keys);
        while (ids.Count > 0)
        {
            var next = new HashSet<string>();
            foreach (var batch in ids.Chunk(100))
            {
                var data = await GatewayFixture.DataAsync(client, "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Division { id code isCurrent current { id } ancestors { id } successors { id } } } }", new { ids = batch });
                foreach (var node in data.GetProperty("nodes").EnumerateArray())
                {
                    var version = new Version(node.GetProperty("code").GetString()!, node.GetProperty("isCurrent").GetBoolean(), Ids(node, "current"), Ids(node, "ancestors"), Ids(node, "successors"));
                    versions[node.GetProperty("id").GetString()!] = version;
                    next.UnionWith([.. version.Current, .. version.Ancestors, .. version.Successors]);
                }
            }

            next.ExceptWith(versions.Keys);
            ids = next;
        }
    }

    private IReadOnlyList<string> Territory(Version version) => version.Current.Count > 0
        ? version.Current
        : version.Ancestors.Reverse().Select(above => versions[above].Current).FirstOrDefault(current => current.Count > 0) ?? [];

    /// <summary>For an abolished division: filed under it, below it, or under what it replaced.</summary>
    private bool Reaches(string from, string target)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var next))
        {
            if (next == target)
            {
                return true;
            }

            if (seen.Add(next))
            {
                foreach (var onward in versions[next].Ancestors.Concat(versions[next].Successors))
                {
                    open.Push(onward);
                }
            }
        }

        return false;
    }

    private static List<string> Ids(JsonElement node, string field) => [.. node.GetProperty(field).EnumerateArray().Select(division => division.GetProperty("id").GetString()!)];

    private sealed record Version(string Code, bool IsCurrent, IReadOnlyList<string> Current, IReadOnlyList<string> Ancestors, IReadOnlyList<string> Successors);
}
