using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>A document that must be sent by POST came by GET.</summary>
internal sealed class MethodError : ValidationError
{
    public MethodError(ValidationContext context, ASTNode node, string message)
        : base(context.Document.Source, null, message, node) => Code = ErrorCodes.ValidationError;
}
