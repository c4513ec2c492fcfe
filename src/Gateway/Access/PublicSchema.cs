using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Schemas.Access;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>
/// The schema as somebody knows it who may not introspect and is no client: what is reached through public fields alone. What it does not have is refused
/// in the same words whether it exists or not, so that nothing is learned from a refusal.
/// </summary>
internal sealed class PublicSchema
{
    private readonly ISchema schema;
    private readonly FieldCatalog catalog;
    private readonly HashSet<string> types = [];

    public PublicSchema(ISchema schema, FieldCatalog catalog)
    {
        (this.schema, this.catalog) = (schema, catalog);
        Reach(schema.Query);
        Reach(schema.Subscription);
        types.UnionWith(["String", "Int", "Float", "Boolean", "ID"]);
    }

    /// <summary>What an operation names that this schema does not have, as the document writes it: fields and types.</summary>
    public IReadOnlyCollection<string> Missing(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var root = operation.Operation == OperationType.Subscription ? schema.Subscription : schema.Query;
        new Walk(this, new(document), missing).Visit(operation.SelectionSet, root);
        missing.UnionWith((operation.Variables?.Items ?? []).Select(variable => NameOf(variable.Type)).Where(type => !types.Contains(type)));
        return missing;
    }

    private static string NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => NameOf(required.Type),
        GraphQLListType list => NameOf(list.Type),
        GraphQLNamedType named => named.Name.StringValue,
        _ => "",
    };

    private void Reach(IGraphType? type)
    {
        if (type?.GetNamedType() is not { } named || !types.Add(named.Name))
        {
            return;
        }

        foreach (var implemented in named is IImplementInterfaces { ResolvedInterfaces: { } all } ? all.ToArray() : [])
        {
            Reach(implemented);
        }

        foreach (var field in named is IComplexGraphType { Fields: { } own } ? own.ToArray() : [])
        {
            if (named is not IObjectGraphType || Has(named.Name, field.Name))
            {
                Reach(field.ResolvedType);
                foreach (var argument in field.Arguments ?? [])
                {
                    Reach(argument.ResolvedType);
                }
            }
        }
    }

    private bool Has(string type, string field) => field == "__typename" || (catalog.PlaceOf(new(type, field)) is { } place && catalog.Fields[place].Policy.IsPublic);

    private sealed class Walk(PublicSchema known, DocumentFragments fragments, SortedSet<string> missing)
    {
        private readonly HashSet<(GraphQLSelectionSet Set, string Type)> seen = [];

        public void Visit(GraphQLSelectionSet set, IGraphType? parent)
        {
            if (parent is null || !seen.Add((set, parent.Name)))
            {
                return;
            }

            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case GraphQLField field:
                        Visit(field, parent);
                        break;
                    case GraphQLInlineFragment inline:
                        Visit(inline.SelectionSet, inline.TypeCondition?.Type.Name.StringValue, parent);
                        break;
                    case GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment:
                        Visit(fragment.SelectionSet, fragment.TypeCondition.Type.Name.StringValue, parent);
                        break;
                }
            }
        }

        private void Visit(GraphQLSelectionSet set, string? type, IGraphType parent)
        {
            if (type is null || known.types.Contains(type))
            {
                Visit(set, type is null ? parent : known.schema.AllTypes[type]);
            }
            else
            {
                missing.Add(type);
            }
        }

        private void Visit(GraphQLField field, IGraphType parent)
        {
            var name = field.Name.StringValue;
            var definition = (parent as IComplexGraphType)?.Fields.Find(name);
            if (definition is null || (parent is IObjectGraphType && !known.Has(parent.Name, name)))
            {
                if (!name.StartsWith("__", StringComparison.Ordinal))
                {
                    missing.Add(name);
                }
            }
            else if (field.SelectionSet is { } inner)
            {
                Visit(inner, definition.ResolvedType?.GetNamedType());
            }
        }
    }
}
