using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>What was found out of a document, so that no later request walks through it again; kept as long as it.</summary>
internal sealed class KnownDocument
{
    private static readonly ConditionalWeakTable<GraphQLDocument, KnownDocument> All = [];
    private readonly GraphQLDocument _document;

    // Few documents hold more operations than one.
    private ArgumentPlaces? _newest;

    private KnownDocument(GraphQLDocument document) => (_document, Strategy) = (document, new(document));

    /// <summary>Runs its queries.</summary>
    public PlannedStrategy Strategy { get; }

    /// <summary>Whether it has passed the rules of the language.</summary>
    public bool HasPassed { get; set; }

    /// <summary>What is known of a document.</summary>
    public static KnownDocument Of(GraphQLDocument document) => All.GetValue(document, static document => new(document));

    /// <summary>Where an operation of it has arguments.</summary>
    public ArgumentPlaces ArgumentsOf(GraphQLOperationDefinition operation, ISchema schema) =>
        _newest is { } known && known.Operation == operation ? known : _newest = new(_document, operation, schema);
}
