using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>A fault of a document in words that repeat no value.</summary>
internal sealed class SafeError : ValidationError
{
    public SafeError(ValidationContext context, ASTNode node, string code, string message)
        : base(context.Document.Source, null, message, node) => Code = code;
}
