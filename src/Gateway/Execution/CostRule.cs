using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Bounds what an operation may cost, and takes it from its client's quota before anything is read. It sees the arguments as the resolvers will, so
/// literals, variables and defaults cost the same, and it runs for every request, because the same document costs more with other variables.
/// </summary>
internal sealed class CostRule(IOptions<LimitOptions> options) : ValidationRuleBase
{
    public override async ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        try
        {
            var cost = new OperationCost(context, options.Value).Of(context.Operation);
            LimitFaults.Check(cost, options.Value.Cost, nameof(LimitOptions.Cost));
            if (!context.HasErrors && context.UserContext is Asking { Charge: { } charge })
            {
                await charge(Math.Max(1, cost));
            }
        }
        catch (GraphError refusal)
        {
            context.ReportError(new SafeError(context, context.Operation, refusal.Code!, refusal.Message));
        }
        catch (RequestRefusedException refusal)
        {
            context.ReportError(new AccessError(context, refusal.Code, refusal.Message));
        }

        return null;
    }
}
