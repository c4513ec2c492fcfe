using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Refuses to describe the schema to who may not know it.</summary>
internal sealed class IntrospectionRule : ValidationRuleBase
{
    private static readonly INodeVisitor Visitor = new MatchingNodeVisitor<GraphQLField>((field, context) =>
    {
        if (field.Name.Value == "__schema" || field.Name.Value == "__type")
        {
            context.ReportError(new AccessError(context, ErrorCodes.ForbiddenField, $"The field '{field.Name.StringValue}' needs the scope '{Scopes.Introspection}'."));
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(context.UserContext is ICalled { Caller.KnowsSchema: true } ? null : Visitor);
}
