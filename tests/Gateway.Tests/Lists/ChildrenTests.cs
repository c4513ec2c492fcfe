using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>The divisions directly below one, page by page.</summary>
public sealed class ChildrenTests(GatewayFixture gateway)
{
    private const string Below = """
        query($a: String) { divisions(first: 100, after: $a, where: { code: { within: "371602" } }) { pageInfo { hasNextPage endCursor } nodes { code parent { code } } } }
        """;

    [Theory]
    [InlineData("first", "after", "endCursor", "hasNextPage", 1)]
    [InlineData("first", "after", "endCursor", "hasNextPage", 4)]
    [InlineData("first", "after", "endCursor", "hasNextPage", 15)]
    [InlineData("last", "before", "startCursor", "hasPreviousPage", 1)]
    [InlineData("last", "before", "startCursor", "hasPreviousPage", 4)]
    [InlineData("last", "before", "startCursor", "hasPreviousPage", 100)]
    public async Task Children_WalkedFromEitherEnd_AreTheDivisionsWithThatParentByCode(string count, string beyond, string cursor, string more, int size)
    {
        var expected = (await WalkAsync(Below, data => data.GetProperty("divisions"), "endCursor", "hasNextPage")).SelectMany(page => page)
            .Where(node => node.GetProperty("parent").GetProperty("code").GetString() == "371602").Select(Code).Order(StringComparer.Ordinal).ToList();

        var pages = await WalkAsync(
            $"query($a: String) {{ division(code: \"371602\") {{ children({count}: {size}, {beyond}: $a) {{ totalCount pageInfo {{ {cursor} {more} }} nodes {{ code }} }} }} }}",
            data =>
            {
                var children = data.GetProperty("division").GetProperty("children");
                Assert.Equal(expected.Count, children.GetProperty("totalCount").GetInt32());
                return children;
            },
            cursor,
            more);

        Assert.Equal(15, expected.Count);
        Assert.Equal((expected.Count + size - 1) / size, pages.Count);
        Assert.Equal(expected, (count == "first" ? pages : Enumerable.Reverse(pages)).SelectMany(page => page).Select(Code));
    }

    private static string Code(JsonElement node) => node.GetProperty("code").GetString()!;

    private async Task<List<List<JsonElement>>> WalkAsync(string query, Func<JsonElement, JsonElement> list, string cursor, string more)
    {
        var pages = new List<List<JsonElement>>();
        for (string? after = null; ;)
        {
            var page = list(await gateway.DataAsync(query, new { a = after }));
            pages.Add([.. page.GetProperty("nodes").EnumerateArray()]);
            if (!page.GetProperty("pageInfo").GetProperty(more).GetBoolean())
            {
                return pages;
            }

            after = page.GetProperty("pageInfo").GetProperty(cursor).GetString();
        }
    }
}
