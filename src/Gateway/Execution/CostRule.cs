using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Bounds what an operation may cost. It sees the arguments as the resolvers will, so literals, variables and defaults cost the same,
/// and it runs for every request, because the same document costs more with other variables.
/// </summary>
internal sealed class CostRule(IOptions<LimitOptions> options) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        try
        {
            var cost = new OperationCost(context, options.Value).Of(context.Operation);
            LimitFaults.Check(cost, options.Value.Cost, nameof(LimitOptions.Cost));
        }
        catch (GraphError refusal)
        {
            context.ReportError(new SafeError(context, context.Operation, refusal.Code!, refusal.Message));
        }

        return default;
    }
}
