using System.Text.Json.Nodes;

namespace CivilAffairsGraph.Load.Cases;

/// <summary>The variables of one request, as each endpoint takes them.</summary>
/// <param name="Gateway">Variables of the GraphQL document.</param>
/// <param name="Handwritten">Body of the hand-written route.</param>
public sealed record Case(JsonObject Gateway, JsonObject Handwritten)
{
    /// <summary>A case in which both take the same.</summary>
    public static Case Same(params ReadOnlySpan<(string Name, string Value)> variables)
    {
        var both = new JsonObject();
        foreach (var (name, value) in variables)
        {
            both[name] = value;
        }

        return new(both, both);
    }
}
