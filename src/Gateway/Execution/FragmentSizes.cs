using CivilAffairsGraph.Schemas.Errors;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// How large a document is with fragments put in place of their spreads. Each fragment is measured once, so that a chain that doubles at every link,
/// which a few hundred characters can write, is measured in as many steps as it has links.
/// </summary>
internal sealed class FragmentSizes(DocumentFragments fragments, LimitOptions limits)
{
    // A fragment that is being measured has no size yet.
    private readonly Dictionary<GraphQLFragmentDefinition, (long Fields, int Height)?> _known = new(ReferenceEqualityComparer.Instance);
    private long _total;

    /// <summary>Refuses a document with too many fields, nested too deeply, or with a fragment that contains itself.</summary>
    public void Check(GraphQLDocument document)
    {
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            Add(Measure(operation.SelectionSet, 1).Fields);
        }

        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>().Where(fragment => !_known.ContainsKey(fragment)))
        {
            Add(Measure(fragment, 1).Fields);
        }
    }

    private void Add(long fields) => LimitFaults.Check(_total += fields, limits.Fields, nameof(limits.Fields));

    private (long Fields, int Height) Measure(GraphQLFragmentDefinition fragment, int nesting)
    {
        if (_known.TryGetValue(fragment, out var known))
        {
            var size = known ?? throw new GraphError(
                ErrorCodes.ValidationError, $"The fragment '{SafeNames.Clean(fragment.FragmentName.Name.StringValue)}' contains itself.");
            LimitFaults.Check(nesting + size.Height - 1, limits.Nesting, nameof(limits.Nesting));
            return size;
        }

        _known[fragment] = null;
        var measured = Measure(fragment.SelectionSet, nesting);
        _known[fragment] = measured;
        return measured;
    }

    private (long Fields, int Height) Measure(GraphQLSelectionSet set, int nesting)
    {
        LimitFaults.Check(nesting, limits.Nesting, nameof(limits.Nesting));
        var (fields, height) = (0L, 0);
        foreach (var selection in set.Selections)
        {
            var (inner, innerHeight) = selection switch
            {
                GraphQLField { SelectionSet: { } own } => Measure(own, nesting + 1),
                GraphQLInlineFragment inline => Measure(inline.SelectionSet, nesting + 1),
                GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment => Measure(fragment, nesting + 1),
                _ => default,
            };
            height = Math.Max(height, innerHeight);
            LimitFaults.Check(fields += 1 + inner, limits.Fields, nameof(limits.Fields));
        }

        return (fields, height + 1);
    }
}
