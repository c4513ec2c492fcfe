using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>One value of a document that does not fit its type.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Path">Its place below the argument or variable, as <c>where.name.in[2]</c>; names of the schema only.</param>
/// <param name="Reason">The rule it breaks, without the value.</param>
/// <param name="IsBadInput">True when a scalar refused it, false when its kind is wrong.</param>
internal sealed record LiteralFault(ASTNode Node, string Path, string Reason, bool IsBadInput = false);
