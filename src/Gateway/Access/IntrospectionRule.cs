using System.Runtime.CompilerServices;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Refuses to describe the schema to who may not know it.</summary>
internal sealed class IntrospectionRule : ValidationRuleBase
{
    // Whether a document introspects, found when it is first seen: the engine walks through the whole of it for a visitor.
    private static readonly ConditionalWeakTable<GraphQLDocument, StrongBox<bool>> Known = [];

    private static readonly INodeVisitor Visitor = new MatchingNodeVisitor<GraphQLField>((field, context) =>
    {
        if (Introspects(field))
        {
            context.ReportError(new AccessError(context, ErrorCodes.ForbiddenField, $"The field '{field.Name.StringValue}' needs the scope '{Scopes.Introspection}'."));
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(context.UserContext is ICalled { Caller.KnowsSchema: true } || !Introspects(context.Document) ? null : Visitor);

    private static bool Introspects(GraphQLDocument document) =>
        Known.GetValue(document, static document => new(document.Definitions.OfType<IHasSelectionSetNode>().Any(definition => Introspects(definition.SelectionSet)))).Value;

    private static bool Introspects(GraphQLSelectionSet? set) => set?.Selections.Any(selection => selection is GraphQLField field
        ? Introspects(field) || Introspects(field.SelectionSet)
        : selection is GraphQLInlineFragment inline && Introspects(inline.SelectionSet)) == true;

    private static bool Introspects(GraphQLField field) => field.Name.Value == "__schema" || field.Name.Value == "__type";
}
