using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Bounds a text before anything is built from it: one pass, nothing kept.</summary>
internal static class TokenBounds
{
    /// <summary>Refuses a text that is too long, has too many tokens or directives, too long a name, or brackets nested too deeply.</summary>
    public static void Check(string text, LimitOptions limits)
    {
        LimitFaults.Check(text.Length, limits.DocumentCharacters, nameof(limits.DocumentCharacters));
        try
        {
            var (tokens, directives, nesting, at) = (0, 0, 0, 0);
            for (var token = Lexer.Lex(text); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, at))
            {
                at = token.End;
                LimitFaults.Check(++tokens, limits.Tokens, nameof(limits.Tokens));
                switch (token.Kind)
                {
                    case TokenKind.NAME: LimitFaults.Check(token.End - token.Start, limits.NameCharacters, nameof(limits.NameCharacters)); break;
                    case TokenKind.AT: LimitFaults.Check(++directives, limits.Directives, nameof(limits.Directives)); break;
                    case TokenKind.BRACE_L or TokenKind.BRACKET_L or TokenKind.PAREN_L: LimitFaults.Check(++nesting, limits.Nesting, nameof(limits.Nesting)); break;
                    case TokenKind.BRACE_R or TokenKind.BRACKET_R or TokenKind.PAREN_R: nesting--; break;
                }
            }
        }
        catch (GraphQLSyntaxErrorException notGraphQL)
        {
            throw new SyntaxError(notGraphQL);
        }
    }
}
