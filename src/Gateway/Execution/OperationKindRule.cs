using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>The schema has the kind of operation asked for (GraphQL specification, 5.2.1.1). The engine finds out only when it runs.</summary>
internal sealed class OperationKindRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        foreach (var operation in context.Document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            object? root = operation.Operation switch
            {
                OperationType.Query => context.Schema.Query,
                OperationType.Mutation => context.Schema.Mutation,
                _ => context.Schema.Subscription,
            };
            if (root is null)
            {
                context.ReportError(new SafeError(
                    context, operation, ErrorCodes.ValidationError, $"The schema has no operations of the kind '{operation.Operation.ToString().ToLowerInvariant()}'."));
            }
        }

        return default;
    }
}
