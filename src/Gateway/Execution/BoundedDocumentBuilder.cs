using System.Text.RegularExpressions;
using GraphQL.Execution;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Parses a document within the limits: its tokens are bounded before the parser builds anything, its shape before a rule looks at it.</summary>
internal sealed partial class BoundedDocumentBuilder(IOptions<LimitOptions> options) : IDocumentBuilder
{
    private readonly LimitOptions _limits = options.Value;

    // The parser counts several levels for a bracket; the brackets are counted before.
    private readonly GraphQLDocumentBuilder _parser = new() { MaxDepth = 10 * options.Value.Nesting };

    public GraphQLDocument Build(string body)
    {
        // The parser fails on the way to its message when a line ends with a carriage return alone; positions stay the same.
        var text = LoneReturn().Replace(body, "\n");
        TokenBounds.Check(text, _limits);
        var document = _parser.Build(text);
        var fragments = new DocumentFragments(document);
        new FragmentSizes(fragments, _limits).Check(document);
        new DocumentShape(fragments, _limits).Check(document);
        return document;
    }

    [GeneratedRegex(@"\r(?!\n)")]
    private static partial Regex LoneReturn();
}
