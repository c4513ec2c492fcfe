using CivilAffairsGraph.Schemas.Access;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Over GET: nothing that writes, and nothing that touches personal data, because addresses are logged.</summary>
internal sealed class ReadOnlyMethodRule(IPersonalFields? personal) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new NodeVisitors(
        new MatchingNodeVisitor<GraphQLOperationDefinition>(CheckOperation),
        new MatchingNodeVisitor<GraphQLField>(CheckField)));

    private static void CheckOperation(GraphQLOperationDefinition operation, ValidationContext context)
    {
        if (operation.Operation == OperationType.Mutation)
        {
            context.ReportError(new MethodError(context, operation, "Only queries are answered over GET; send this operation by POST."));
        }
    }

    private void CheckField(GraphQLField field, ValidationContext context)
    {
        if (context.TypeInfo.GetFieldDef() is { } definition
            && context.TypeInfo.GetParentType()?.Name is { } type
            && !IsIntrospection(type, definition.Name)
            && personal?.IsPersonal(type, definition.Name) == true)
        {
            context.ReportError(new MethodError(
                context, field, $"The field '{type}.{definition.Name}' touches personal data, which must not stand in an address; send this document by POST."));
        }
    }

    // The schema describes itself with names that begin so; it holds no data.
    private static bool IsIntrospection(string type, string field) =>
        type.StartsWith("__", StringComparison.Ordinal) || field.StartsWith("__", StringComparison.Ordinal);
}
