using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Bounds what a document looks like with fragments in place of their spreads. Its size is known to be bounded already: see <see cref="FragmentSizes"/>.</summary>
internal sealed class DocumentShape(DocumentFragments fragments, LimitOptions limits)
{
    private readonly HashSet<GraphQLFragmentDefinition> _seen = new(ReferenceEqualityComparer.Instance);
    private int _aliases;

    /// <summary>Refuses a document that is too deep, or has too many aliases, repeated fields, directives in one place, variables or definitions.</summary>
    public void Check(GraphQLDocument document)
    {
        LimitFaults.Check(document.Definitions.Count, limits.Definitions, nameof(limits.Definitions));
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            CheckVariables(operation);
            CheckDirectives(operation);
            Walk(operation.SelectionSet, new FieldPlace(), 1, introspection: null);
        }

        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            CheckDirectives(fragment);
            if (!_seen.Contains(fragment))
            {
                Walk(fragment.SelectionSet, new FieldPlace(), 1, introspection: null);
            }
        }
    }

    private void CheckVariables(GraphQLOperationDefinition operation)
    {
        LimitFaults.Check(operation.Variables?.Count ?? 0, limits.Variables, nameof(limits.Variables));
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            CheckDirectives(variable);
        }
    }

    private void CheckDirectives(IHasDirectivesNode node) =>
        LimitFaults.Check(node.Directives?.Count ?? 0, limits.DirectivesPerLocation, nameof(limits.DirectivesPerLocation));

    private void Walk(GraphQLSelectionSet set, FieldPlace place, int depth, IntrospectionPath? introspection)
    {
        foreach (var selection in set.Selections)
        {
            CheckDirectives((IHasDirectivesNode)selection);
            switch (selection)
            {
                case GraphQLField field: Walk(field, place, depth, introspection); break;
                case GraphQLInlineFragment inline: Walk(inline.SelectionSet, place, depth, introspection); break;
                case GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment:
                    _seen.Add(fragment);
                    Walk(fragment.SelectionSet, place, depth, introspection);
                    break;
            }
        }
    }

    private void Walk(GraphQLField field, FieldPlace place, int depth, IntrospectionPath? introspection)
    {
        _aliases += field.Alias is null ? 0 : 1;
        LimitFaults.Check(_aliases, limits.Aliases, nameof(limits.Aliases));
        var own = place.Enter(field);
        LimitFaults.Check(own.Times, limits.RepeatedFields, nameof(limits.RepeatedFields));
        var path = IntrospectionPath.Enter(introspection, field);
        if (path is null)
        {
            LimitFaults.Check(depth, limits.Depth, nameof(limits.Depth));
        }

        if (field.SelectionSet is { } inner)
        {
            Walk(inner, own, depth + 1, path);
        }
    }
}
