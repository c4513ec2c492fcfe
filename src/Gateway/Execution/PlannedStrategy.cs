using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Runs the operations of one document. The engine collects the fields of a selection anew for every object; here that is done once for each selection and
/// type, and values that are parts of the object are read with it. What is merged or directed depends on the request, and is left to the engine.
/// </summary>
internal sealed class PlannedStrategy : ParallelExecutionStrategy
{
    private static readonly PlannedField[] LeftToEngine = [];
    private readonly Dictionary<GraphQLSelectionSet, Selection> _selections = [];
    private readonly DocumentFragments _fragments;

    public PlannedStrategy(GraphQLDocument document)
    {
        _fragments = new(document);
        foreach (var definition in document.Definitions)
        {
            Know((definition as IHasSelectionSetNode)?.SelectionSet);
        }
    }

    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        var plan = PlanOf(context, parent);
        if (plan.Length == 0)
        {
            base.SetSubFieldNodes(context, parent);
            return;
        }

        var nodes = new ExecutionNode[plan.Length];
        for (var place = 0; place < plan.Length; place++)
        {
            var field = plan[place];
            nodes[place] = field.Read(context, parent) ?? BuildExecutionNode(parent, field.Definition.ResolvedType!, field.Field, field.Definition, null);
        }

        parent.SubFields = nodes;
    }

    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node) => node is ReadNode ? Task.CompletedTask : base.ExecuteNodeAsync(context, node);

    private void Know(GraphQLSelectionSet? set)
    {
        if (set is null)
        {
            return;
        }

        _selections[set] = new();
        foreach (var selection in set.Selections)
        {
            Know((selection as IHasSelectionSetNode)?.SelectionSet);
        }
    }

    private PlannedField[] PlanOf(ExecutionContext context, ObjectExecutionNode parent)
    {
        // The selection of merged fields is made for the request, and would be kept for ever.
        if (parent.SelectionSet is not { } set || !_selections.TryGetValue(set, out var selection))
        {
            return LeftToEngine;
        }

        var type = parent.GetObjectGraphType(context.Schema)!;
        return selection.Find(type) ?? selection.Add(type, Plan(context, set, type));
    }

    private PlannedField[] Plan(ExecutionContext context, GraphQLSelectionSet set, IObjectGraphType type)
    {
        var written = new HashSet<GraphQLField>();
        if (!TryList(set, written, []))
        {
            return LeftToEngine;
        }

        var collected = CollectFieldsFrom(context, type, set, null);
        return collected.Values.All(field => written.Contains(field.field)) ? [.. collected.Values.Select(field => new PlannedField(field.field, field.fieldType))] : LeftToEngine;
    }

    /// <summary>Lists the fields as they are written; false where a directive decides what counts.</summary>
    private bool TryList(GraphQLSelectionSet set, HashSet<GraphQLField> written, HashSet<GraphQLFragmentDefinition> entered) =>
        set.Selections.TrueForAll(selection => selection is not IHasDirectivesNode { Directives.Count: > 0 } && selection switch
        {
            GraphQLField field => written.Add(field),
            GraphQLInlineFragment inline => TryList(inline.SelectionSet, written, entered),
            GraphQLFragmentSpread spread when _fragments.Find(spread) is { } fragment =>
                fragment.Directives is not { Count: > 0 } && (!entered.Add(fragment) || TryList(fragment.SelectionSet, written, entered)),
            _ => false,
        });

    /// <summary>One selection, with its plan for each type of object that it was asked of. Types of the schema are few.</summary>
    private sealed class Selection
    {
        private volatile Planned? _first;

        public PlannedField[]? Find(IObjectGraphType type)
        {
            var planned = _first;
            while (planned is not null && !ReferenceEquals(planned.Type, type))
            {
                planned = planned.Next;
            }

            return planned?.Fields;
        }

        public PlannedField[] Add(IObjectGraphType type, PlannedField[] fields)
        {
            while (Find(type) is null)
            {
                var first = _first;
                if (Interlocked.CompareExchange(ref _first, new(type, fields, first), first) == first)
                {
                    return fields;
                }
            }

            return Find(type)!;
        }

        private sealed record Planned(IObjectGraphType Type, PlannedField[] Fields, Planned? Next);
    }
}
