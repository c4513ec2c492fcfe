using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>Pages of one filtered, ordered list from both ends.</summary>
internal sealed class Pages(HttpClient client, ListSpec spec, string? asOf, JsonElement where, JsonElement order, int size)
{
    /// <summary>The next page from the start and the next from the end, each behind its cursor; the count with the first.</summary>
    public async Task<(Page Forward, Page Backward, int? Count)> BothAsync(string? after, string? before)
    {
        var (declared, given) = spec.Order is null ? ("", "") : ($", $o: [{spec.Order}!]", ", order: $o");
        var day = asOf is null ? "" : $", asOf: \"{asOf}\"";
        const string Answer = "nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        var count = after is null ? "totalCount " : "";
        var data = await GatewayFixture.DataAsync(
            client,
            $"query($w: {spec.Filter}, $n: Int!, $a: String, $b: String{declared}) {{ "
            + $"f: {spec.Name}(where: $w{given}{day}, first: $n, after: $a) {{ {count}{Answer} }} b: {spec.Name}(where: $w{given}{day}, last: $n, before: $b) {{ {Answer} }} }}",
            spec.Order is null ? new { w = where, n = size, a = after, b = before } : new { w = where, n = size, a = after, b = before, o = order });
        return (Read(data.GetProperty("f"), "hasNextPage", "endCursor"), Read(data.GetProperty("b"), "hasPreviousPage", "startCursor"), data.GetProperty("f").TryGetProperty("totalCount", out var total) ? total.GetInt32() : null);
    }

    private static Page Read(JsonElement list, string more, string end) => new(
        [.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
        list.GetProperty("pageInfo").GetProperty(more).GetBoolean(),
        list.GetProperty("pageInfo").GetProperty(end).GetString());

    /// <summary>One page.</summary>
    /// <param name="Ids">Ids in the order of the list.</param>
    /// <param name="More">Whether there is more in this direction.</param>
    /// <param name="End">Cursor to go on from.</param>
    internal sealed record Page(IReadOnlyList<string> Ids, bool More, string? End);
}
