using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>The fields of an operation that are written with arguments, each with what the schema says of these.</summary>
internal sealed class ArgumentPlaces
{
    private readonly List<(GraphQLField Field, QueryArguments Arguments)> _places = [];
    private readonly HashSet<GraphQLFragmentDefinition> _entered = [];
    private readonly DocumentFragments _fragments;
    private readonly ISchema _schema;

    /// <param name="document">The document, which has passed the rules of the language.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="schema">What it asks.</param>
    public ArgumentPlaces(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema)
    {
        (_fragments, _schema, Operation) = (new(document), schema, operation);
        HasDirectives = IsDirected(operation) || operation.Variables?.Items.Exists(IsDirected) == true;
        Enter(operation.SelectionSet, operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        });
        Declaration = TypesDependOnPlaces(document) ? operation : new(new([])) { Operation = operation.Operation, Name = operation.Name, Variables = operation.Variables };
    }

    /// <summary>The operation.</summary>
    public GraphQLOperationDefinition Operation { get; }

    /// <summary>
    /// The operation as far as values of variables depend on it. The engine walks through it for places that refuse null, although the variable takes it;
    /// where there is no such place, the declarations are enough.
    /// </summary>
    public GraphQLOperationDefinition Declaration { get; }

    /// <summary>Whether anything in the operation is written with a directive; then nobody else should say what holds.</summary>
    public bool HasDirectives { get; private set; }

    /// <summary>The arguments of each place with the values of these variables; null where there are none.</summary>
    /// <exception cref="ValidationError">A value does not fit.</exception>
    public Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>? Read(GraphQLDocument document, Variables variables)
    {
        if (_places.Count == 0)
        {
            return null;
        }

        var values = new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>(_places.Count);
        foreach (var (field, arguments) in _places)
        {
            if (ExecutionHelper.GetArguments(arguments, field.Arguments, variables, document, field, null) is { } read)
            {
                values[field] = read;
            }
        }

        return values;
    }

    private bool TypesDependOnPlaces(GraphQLDocument document)
    {
        var nullable = Operation.Variables?.Items.FindAll(definition => definition.Type is not GraphQLNonNullType) ?? [];
        return nullable.Count > 0 && new ValidationContext { Document = document, Schema = _schema, Operation = Operation }.GetRecursiveVariables(Operation) is { } usages
            && nullable.Exists(definition => usages.Exists(usage => usage.Node.Name.Value == definition.Variable.Name.Value && usage.Type is NonNullGraphType));
    }

    private static bool IsDirected(IHasDirectivesNode node) => node.Directives?.Count > 0;

    private void Enter(GraphQLSelectionSet set, IGraphType? parent)
    {
        foreach (var selection in set.Selections)
        {
            HasDirectives |= selection is IHasDirectivesNode node && IsDirected(node);
            switch (selection)
            {
                case GraphQLField field when Definition(field, parent) is { } definition:
                    Add(field, definition);
                    break;
                case GraphQLInlineFragment inline:
                    Enter(inline.SelectionSet, inline.TypeCondition is { } condition ? _schema.AllTypes[condition.Type.Name] : parent);
                    break;
                case GraphQLFragmentSpread spread when _fragments.Find(spread) is { } fragment && _entered.Add(fragment):
                    HasDirectives |= IsDirected(fragment);
                    Enter(fragment.SelectionSet, _schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    break;
            }
        }
    }

    private void Add(GraphQLField field, FieldType definition)
    {
        if (field.Arguments?.Count > 0 && definition.Arguments is { } arguments)
        {
            _places.Add((field, arguments));
        }

        if (field.SelectionSet is { } inner)
        {
            Enter(inner, definition.ResolvedType?.GetNamedType());
        }
    }

    private FieldType? Definition(GraphQLField field, IGraphType? parent) =>
        field.Name.Value == _schema.TypeMetaFieldType.Name ? _schema.TypeMetaFieldType
        : field.Name.Value == _schema.SchemaMetaFieldType.Name ? _schema.SchemaMetaFieldType
        : (parent as IComplexGraphType)?.Fields.Find(field.Name.Value);
}
