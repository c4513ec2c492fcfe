using System.Collections;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>How many objects the answer to an operation may hold; the formula stands in <c>docs/limits.md</c>.</summary>
internal sealed class OperationCost(ValidationContext context, LimitOptions limits)
{
    private readonly DocumentFragments _fragments = new(context.Document);
    private readonly Dictionary<GraphQLFragmentDefinition, long> _known = new(ReferenceEqualityComparer.Instance);
    private long _values;

    /// <summary>The cost of an operation whose document has passed the rules.</summary>
    public long Of(GraphQLOperationDefinition operation) => Of(operation.SelectionSet, context.Schema.Query) + (ListCosts.Value * _values);

    private long Of(GraphQLSelectionSet set, IGraphType? parent)
    {
        var cost = 0L;
        foreach (var selection in set.Selections)
        {
            // Above the limit nothing changes, and the sum must not run over.
            cost = Math.Min(int.MaxValue, cost + selection switch
            {
                GraphQLField field => Of(field, parent),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, inline.TypeCondition is { } type ? TypeOf(type) : parent),
                GraphQLFragmentSpread spread => Of(_fragments.Find(spread)!),
                _ => 0,
            });
        }

        return cost;
    }

    private long Of(GraphQLFragmentDefinition fragment) =>
        _known.TryGetValue(fragment, out var known) ? known : _known[fragment] = Of(fragment.SelectionSet, TypeOf(fragment.TypeCondition));

    private long Of(GraphQLField field, IGraphType? parent)
    {
        var name = field.Name.StringValue;
        if (ListCosts.Fixed.TryGetValue(name, out var known))
        {
            return known;
        }

        var isLookup = ListCosts.Lookups(name, Arguments(field)) is not null;
        foreach (var argument in isLookup ? [] : field.Arguments?.Items ?? [])
        {
            var values = Values(argument.Value);
            LimitFaults.Check(values, limits.ArgumentValues, nameof(limits.ArgumentValues));
            _values += IsSingle(argument.Value) ? 0 : values;
        }

        if (field.SelectionSet is not { } inner || (parent as IComplexGraphType)?.Fields.Find(name) is not { ResolvedType: { } type } definition)
        {
            return 0;
        }

        var below = Of(inner, type.GetNamedType());
        var (own, times) = ListCosts.Of(definition, type, parent, Arguments(field), limits);
        return Math.Min(int.MaxValue, own + (times * below));
    }

    private IGraphType? TypeOf(GraphQLTypeCondition condition) => context.Schema.AllTypes[condition.Type.Name];

    private IDictionary<string, ArgumentValue>? Arguments(GraphQLField field) => context.ArgumentValues?.TryGetValue(field, out var values) == true ? values : null;

    private int Values(GraphQLValue value) => value switch
    {
        GraphQLListValue list => list.Values?.Sum(Values) ?? 0,
        GraphQLObjectValue entries => entries.Fields?.Sum(entry => Values(entry.Value)) ?? 0,
        GraphQLVariable variable when context.Variables.TryGetValue(variable.Name.StringValue, out var sent) => VariableBounds.Leaves(sent),
        GraphQLVariable variable => Default(variable) is { } initial ? Values(initial) : 0,
        _ => 1,
    };

    private bool IsSingle(GraphQLValue value) => value switch
    {
        GraphQLListValue or GraphQLObjectValue => false,
        GraphQLVariable variable when context.Variables.TryGetValue(variable.Name.StringValue, out var sent) => sent is not IEnumerable or string,
        GraphQLVariable variable => Default(variable) is not (GraphQLListValue or GraphQLObjectValue),
        _ => true,
    };

    private GraphQLValue? Default(GraphQLVariable variable) =>
        context.Operation.Variables?.Items.Find(definition => definition.Variable.Name.Value == variable.Name.Value)?.DefaultValue;
}
