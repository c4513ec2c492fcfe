using CivilAffairsGraph.Schemas.Errors;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// The lists entered below <c>__schema</c> or <c>__type</c>. The usual client tools ask 15 levels deep, so depth says nothing there; what makes an
/// answer explode is a list within itself, as in <c>fields { type { fields { … } } }</c>.
/// </summary>
/// <param name="List">The innermost list; null at the root.</param>
/// <param name="Outer">What it stands in.</param>
internal sealed record IntrospectionPath(string? List, IntrospectionPath? Outer)
{
    private static readonly HashSet<string> Roots = ["__schema", "__type"];
    private static readonly HashSet<string> Lists = ["types", "directives", "fields", "args", "inputFields", "interfaces", "possibleTypes", "enumValues"];

    /// <summary>The path with a field added; null outside introspection.</summary>
    /// <exception cref="GraphError">The field is a list that stands within itself.</exception>
    public static IntrospectionPath? Enter(IntrospectionPath? path, GraphQLField field)
    {
        var name = field.Name.StringValue;
        if (path is null)
        {
            return Roots.Contains(name) ? new(null, null) : null;
        }

        return Lists.Contains(name) ? path.With(name) : path;
    }

    private IntrospectionPath With(string list)
    {
        for (var outer = this; outer is not null; outer = outer.Outer)
        {
            if (outer.List == list)
            {
                throw new GraphError(
                    ErrorCodes.LimitExceeded, $"The introspection list '{list}' is asked for within itself; 1 level is allowed. Ask for the types by name instead.");
            }
        }

        return new(list, this);
    }
}
