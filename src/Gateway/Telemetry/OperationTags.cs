using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CivilAffairsGraph.Gateway.Execution;
using GraphQL;
using GraphQLParser;

namespace CivilAffairsGraph.Gateway.Telemetry;

/// <summary>What a span says about an operation: its kind, its plain name, and a hash by which equal documents are found, whatever values stand in them.</summary>
internal static class OperationTags
{
    /// <summary>Describes the request's span, if there is one.</summary>
    public static void Describe(string document, ExecutionResult result)
    {
        if (Activity.Current is not { IsAllDataRequested: true, OperationName: RequestTelemetry.SpanName } span || result.Operation is not { } operation)
        {
            return;
        }

        span.SetTag("graphql.operation.type", operation.Operation.ToString().ToLowerInvariant());
        span.SetTag("graphql.document.hash", HashOf(document));
        if (operation.Name?.StringValue is { } name && SafeNames.Clean(name) == name)
        {
            span.SetTag("graphql.operation.name", name);
        }
    }

    /// <summary>Hash of the words of a document without its values: a hash of those could be undone by trying all identity numbers.</summary>
    internal static string HashOf(string document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var (token, at) = (Lexer.Lex(document), 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(document, at))
        {
            at = token.End;
            hash.AppendData(Encoding.UTF8.GetBytes(token.Kind switch
            {
                TokenKind.INT or TokenKind.FLOAT or TokenKind.STRING => "?",
                TokenKind.COMMENT => "",
                _ => SafeNames.MaskDigits(document[token.Start..token.End]),
            }));
            hash.AppendData(" "u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
