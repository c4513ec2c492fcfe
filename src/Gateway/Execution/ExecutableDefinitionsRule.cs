using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>A request holds operations and fragments only (GraphQL specification, 5.1.1). The engine would ignore other definitions.</summary>
internal sealed class ExecutableDefinitionsRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition))
            {
                context.ReportError(new SafeError(
                    context, definition, ErrorCodes.ValidationError, "A request holds operations and fragments only; type system definitions are not executable."));
            }
        }

        return default;
    }
}
