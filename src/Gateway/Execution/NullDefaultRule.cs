using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>A default of null does not make a nullable variable fit a non-null place (GraphQL specification, 5.8.5).</summary>
internal sealed class NullDefaultRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(new MatchingNodeVisitor<GraphQLOperationDefinition>(leave: Check));

    private static void Check(GraphQLOperationDefinition operation, ValidationContext context)
    {
        var nullDefaults = (operation.Variables?.Items ?? [])
            .Where(variable => variable is { DefaultValue: GraphQLNullValue, Type: not GraphQLNonNullType })
            .Select(variable => variable.Variable.Name.StringValue)
            .ToHashSet();
        if (nullDefaults.Count == 0)
        {
            return;
        }

        foreach (var usage in context.GetRecursiveVariables(operation) ?? [])
        {
            if (usage is { Type: NonNullGraphType, HasDefault: false } && nullDefaults.Contains(usage.Node.Name.StringValue))
            {
                context.ReportError(new SafeError(
                    context, usage.Node, ErrorCodes.ValidationError, $"The variable '${SafeNames.Clean(usage.Node.Name.StringValue)}' may be null, but its place expects '{usage.Type}'."));
            }
        }
    }
}
