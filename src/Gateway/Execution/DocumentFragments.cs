using GraphQLParser;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>The fragments of a document by name. Of two with one name, which a rule refuses later, the first counts.</summary>
internal sealed class DocumentFragments
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _byName = [];

    public DocumentFragments(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _byName.TryAdd(fragment.FragmentName.Name.Value, fragment);
        }
    }

    /// <summary>The fragment that a spread names; null for none.</summary>
    public GraphQLFragmentDefinition? Find(GraphQLFragmentSpread spread) => _byName.GetValueOrDefault(spread.FragmentName.Name.Value);
}
