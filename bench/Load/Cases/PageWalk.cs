using System.Text.Json.Nodes;

namespace CivilAffairsGraph.Load.Cases;

/// <summary>Finds where the next page begins: the gateway says it by a cursor, the hand-written endpoint by a header.</summary>
public sealed class PageWalk(HttpClient gateway, HttpClient handwritten)
{
    private const string NextHeader = "Next-After";

    /// <summary>The next page, or null where the page is the last.</summary>
    public async Task<Case?> NextAsync(string operation, Case page)
    {
        var document = Catalogue.All.First(known => known.Name == operation).Document.Replace("hasNextPage", "hasNextPage endCursor", StringComparison.Ordinal);
        using var asked = await gateway.PostAsync(new Uri("/graphql", UriKind.Relative), Bodies.Json(Bodies.Gateway(document, page)));
        var answer = await asked.Content.ReadAsStringAsync();
        var list = JsonNode.Parse(answer)?["data"]?.AsObject().First().Value;
        using var plain = await handwritten.PostAsync(new Uri($"/{operation}", UriKind.Relative), Bodies.Json(Bodies.Handwritten(page)));
        var after = plain.Headers.TryGetValues(NextHeader, out var values) ? values.Single() : null;
        if (list?["pageInfo"]?["hasNextPage"]?.GetValue<bool>() != (after is not null))
        {
            throw new WrongAnswerException($"{operation} {page.Handwritten.ToJsonString()}: the endpoints do not agree whether a page follows. The gateway answered {answer}");
        }

        return after is null ? null : new Case(With(page.Gateway, list!["pageInfo"]!["endCursor"]!.GetValue<string>()), With(page.Handwritten, after));
    }

    private static JsonObject With(JsonObject variables, string after)
    {
        var next = variables.DeepClone().AsObject();
        next["after"] = after;
        return next;
    }
}
