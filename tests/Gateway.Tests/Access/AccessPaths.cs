using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>A document that asks for one field, by one path.</summary>
/// <param name="Kind">What kind of path.</param>
/// <param name="Field">The field, as <c>Type.field</c>.</param>
/// <param name="Text">The document.</param>
/// <param name="Asked">All fields on the path, that field last.</param>
internal sealed record AccessPath(string Kind, string Field, string Text, IReadOnlyList<string> Asked);

/// <summary>Every field of the schema by every edge that leads to its type, and by alias, fragment, node and interface.</summary>
internal sealed class AccessPaths
{
    private readonly ISchema schema;
    private readonly IReadOnlyDictionary<string, string> calls;
    private readonly IReadOnlyDictionary<string, string> nodes;
    private readonly Dictionary<string, Way> shortest = new() { ["Query"] = new("", "", []) };
    private readonly List<(string Type, Way Way)> ways = [];

    /// <param name="schema">The schema.</param>
    /// <param name="calls">Root fields with arguments that find something.</param>
    /// <param name="nodes">Ids by type.</param>
    public AccessPaths(ISchema schema, IReadOnlyDictionary<string, string> calls, IReadOnlyDictionary<string, string> nodes)
    {
        (this.schema, this.calls, this.nodes) = (schema, calls, nodes);
        var open = new Queue<IComplexGraphType>([schema.Query]);
        while (open.TryDequeue(out var type))
        {
            foreach (var field in Selectable(type).Where(field => field.ResolvedType!.GetNamedType() is IObjectGraphType))
            {
                var (target, way) = ((IObjectGraphType)field.ResolvedType!.GetNamedType(), shortest[type.Name].Into(Call(type, field), $"{type.Name}.{field.Name}"));
                ways.Add((target.Name, way));
                if (shortest.TryAdd(target.Name, way))
                {
                    open.Enqueue(target);
                }
            }
        }
    }

    /// <summary>All documents.</summary>
    public IEnumerable<AccessPath> All => Edges.Concat(Written).Concat(ByNode).Concat(ByInterface);

    private IEnumerable<AccessPath> Edges => ways.SelectMany(way => Targets(way.Type).Select(name => way.Way.Ask("edge", way.Type, name, Select(way.Type, name))))
        .Concat(Targets("Query").Select(name => shortest["Query"].Ask("root", "Query", name, Select("Query", name))));

    private IEnumerable<AccessPath> Written => shortest.Keys.SelectMany(type => Targets(type).SelectMany(name => new[]
    {
        shortest[type].Ask("alias", type, name, $"other: {Select(type, name)}"),
        shortest[type].Ask("inline", type, name, $"... on {type} {{ {Select(type, name)} }}"),
        shortest[type].Ask("fragment", type, name, "...F") is var asked ? asked with { Text = $"{asked.Text} fragment F on {type} {{ {Select(type, name)} }}" } : null!,
    }));

    private IEnumerable<AccessPath> ByNode => nodes.SelectMany(node => Targets(node.Key).Select(name =>
        new Way($"node(id: \"{node.Value}\") {{ ... on {node.Key} {{ ", " } }", ["Query.node"]).Ask("node", node.Key, name, Select(node.Key, name))));

    private IEnumerable<AccessPath> ByInterface => nodes.Select(node =>
        new Way($"nodes(ids: [\"{node.Value}\"]) {{ ", " }", ["Query.nodes"]).Ask("interface", node.Key, "id", "id"));

    private static IEnumerable<FieldType> Selectable(IComplexGraphType type) => type.Fields.Where(field => field.Name is not ("node" or "nodes" or "myAccess"));

    private IEnumerable<string> Targets(string type) => Selectable((IComplexGraphType)schema.AllTypes[type]!)
        .Where(field => type != "Query" || calls.ContainsKey(field.Name) || field.Arguments?.Count is null or 0).Select(field => field.Name);

    private string Select(string type, string name)
    {
        var owner = (IComplexGraphType)schema.AllTypes[type]!;
        var field = owner.Fields.Find(name)!;
        return Call(owner, field) + (field.ResolvedType!.GetNamedType() is IComplexGraphType ? " { __typename }" : "");
    }

    private string Call(IComplexGraphType type, FieldType field) => type.Name == "Query" && calls.TryGetValue(field.Name, out var call) ? call
        : field.Arguments?.Find("first") is not null ? $"{field.Name}(first: 2)"
        : field.Name;

    private sealed record Way(string Before, string After, IReadOnlyList<string> Asked)
    {
        public Way Into(string call, string field) => new($"{Before}{call} {{ ", $" }}{After}", [.. Asked, field]);

        public AccessPath Ask(string kind, string type, string field, string selection) => new(kind, $"{type}.{field}", $"{{ {Before}{selection}{After} }}", [.. Asked, $"{type}.{field}"]);
    }
}
