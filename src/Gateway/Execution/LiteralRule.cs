using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Checks every value written in the document against its type. It takes the place of the engine's rules, whose messages repeat the value
/// and lose the reason a scalar gives.
/// </summary>
internal sealed class LiteralRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new NodeVisitors(
        new MatchingNodeVisitor<GraphQLArgument>(CheckArgument),
        new MatchingNodeVisitor<GraphQLVariableDefinition>(CheckDefault)));

    private static void CheckArgument(GraphQLArgument argument, ValidationContext context)
    {
        if (context.TypeInfo.GetArgument() is not { ResolvedType: { } type } definition)
        {
            return;
        }

        var owner = context.TypeInfo.GetDirective() is { } directive
            ? $"directive '@{directive.Name}'"
            : $"field '{context.TypeInfo.GetFieldDef()?.Name}'";
        Report(context, argument.Value, type, definition.Name, path => $"Argument '{path}' of {owner}");
    }

    private static void CheckDefault(GraphQLVariableDefinition variable, ValidationContext context)
    {
        if (variable.DefaultValue is { } value && context.TypeInfo.GetInputType() is { } type)
        {
            Report(context, value, type, SafeNames.Clean(variable.Variable.Name.StringValue), path => $"Default of variable '${path}'");
        }
    }

    private static void Report(ValidationContext context, GraphQLValue value, IGraphType type, string root, Func<string, string> place)
    {
        foreach (var fault in LiteralFaults.Find(value, type, root))
        {
            context.ReportError(new SafeError(
                context, fault.Node, fault.IsBadInput ? ErrorCodes.BadInput : ErrorCodes.ValidationError, $"{place(fault.Path)}: {fault.Reason}"));
        }
    }
}
