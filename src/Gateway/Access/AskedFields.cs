using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Schemas.Access;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>The fields about people that an operation asks for, each once: found when the operation is first seen, and known for as long as its document.</summary>
internal sealed class AskedFields
{
    private static readonly ConditionalWeakTable<GraphQLOperationDefinition, AskedFields> Known = [];
    private readonly DocumentFragments fragments;
    private readonly FieldCatalog catalog;
    private readonly ISchema schema;
    private readonly HashSet<(GraphQLSelectionSet Set, string Type)> seen = [];
    private readonly SortedSet<int> places = [];

    private AskedFields(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema, FieldCatalog catalog)
    {
        (fragments, this.catalog, this.schema) = (new(document), catalog, schema);
        Add(operation.SelectionSet, operation.Operation == OperationType.Subscription ? schema.Subscription : schema.Query);
        Places = [.. places];
    }

    /// <summary>Their places in the catalogue, in order.</summary>
    public ImmutableArray<int> Places { get; }

    /// <summary>The fields of an operation. What the schema does not have is passed over.</summary>
    public static AskedFields Of(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema, FieldCatalog catalog)
    {
        if (!Known.TryGetValue(operation, out var fields))
        {
            Known.AddOrUpdate(operation, fields = new(document, operation, schema, catalog));
        }

        return fields;
    }

    private void Add(GraphQLSelectionSet set, IGraphType? parent)
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
                    Add(field, parent);
                    break;
                case GraphQLInlineFragment inline:
                    Add(inline.SelectionSet, inline.TypeCondition is { } condition ? schema.AllTypes[condition.Type.Name] : parent);
                    break;
                case GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment:
                    Add(fragment.SelectionSet, schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    break;
            }
        }
    }

    private void Add(GraphQLField field, IGraphType parent)
    {
        if ((parent as IComplexGraphType)?.Fields.Find(field.Name.StringValue) is not { } definition)
        {
            return;
        }

        // A field of an interface is decided when the object is known.
        if (catalog.PlaceOf(new(parent.Name, definition.Name)) is { } place && !catalog.Fields[place].Policy.IsPublic)
        {
            places.Add(place);
        }

        if (field.SelectionSet is { } inner)
        {
            Add(inner, definition.ResolvedType?.GetNamedType());
        }
    }
}
