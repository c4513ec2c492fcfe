using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>A subscription has many answers, which one HTTP answer cannot hold.</summary>
internal sealed class SubscriptionTransportRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context is { Operation.Operation: OperationType.Subscription, UserContext: not Asking { IsStreamed: true } })
        {
            context.ReportError(new SafeError(
                context, context.Operation, ErrorCodes.ValidationError, "A subscription is answered over WebSocket (graphql-transport-ws), or with 'Accept: text/event-stream'."));
        }

        return default;
    }
}
