using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CivilAffairsGraph.Gateway.Execution;
using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Telemetry;

/// <summary>What a span says about an operation: its kind, its plain name, and a hash by which equal documents are found, whatever values stand in them.</summary>
internal static class OperationTags
{
    private static readonly ConditionalWeakTable<GraphQLDocument, string> Known = [];

    /// <summary>Describes the request's span, if there is one.</summary>
    public static void Describe(string document, ExecutionResult result)
    {
        if (Activity.Current is not { IsAllDataRequested: true, OperationName: RequestTelemetry.SpanName } span || result.Operation is not { } operation)
        {
            return;
        }

        span.SetTag("graphql.operation.type", operation.Operation.ToString().ToLowerInvariant());
        span.SetTag("graphql.document.hash", HashOf(document, result));
        if (operation.Name?.StringValue is { } name && SafeNames.Clean(name) == name)
        {
            span.SetTag("graphql.operation.name", name);
        }
    }

    /// <summary>The hash of an answered document, which is made once for as long as the document is known.</summary>
    internal static string HashOf(string document, ExecutionResult result) =>
        result.Document is { } parsed ? Known.GetValue(parsed, _ => HashOf(document)) : HashOf(document);

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
