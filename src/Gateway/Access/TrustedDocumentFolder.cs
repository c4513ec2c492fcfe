using System.Security.Cryptography;
using System.Text;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Reads the folder of trusted documents, and says everything that is wrong with them.</summary>
/// <param name="schema">What they must fit.</param>
/// <param name="documents">Parses them within the limits of any document.</param>
/// <param name="limits">How large one may be.</param>
internal sealed class TrustedDocumentFolder(ISchema schema, BoundedDocumentBuilder documents, IOptions<LimitOptions> limits)
{
    /// <summary>Most documents, all clients together.</summary>
    public const int MaximumCount = 10_000;

    private const string Pattern = "*.graphql";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The documents by the client's folder and the hash of the file, and every mistake.</summary>
    public async Task<(IReadOnlyDictionary<(string Folder, string Hash), string> Texts, IReadOnlyList<string> Mistakes)> ReadAsync(string directory, CancellationToken cancellationToken)
    {
        var (texts, mistakes) = (new Dictionary<(string, string), string>(), new List<string>());
        if (!Directory.Exists(directory))
        {
            return (texts, [$"Access:Documents:Directory: there is no folder '{directory}'."]);
        }

        mistakes.AddRange(Directory.EnumerateFiles(directory, Pattern).Select(file => $"{Path.GetFileName(file)}: a document stands in the folder of a client, or in 'public'."));
        var files = Directory.EnumerateDirectories(directory).SelectMany(folder => Directory.EnumerateFiles(folder, Pattern)).Take(MaximumCount + 1).Order(StringComparer.Ordinal).ToList();
        if (files.Count > MaximumCount)
        {
            return (texts, [.. mistakes, $"Access:Documents:Directory holds more than {MaximumCount} documents."]);
        }

        foreach (var file in files)
        {
            var (text, faults) = await ReadFileAsync(file, cancellationToken);
            mistakes.AddRange(faults.Select(fault => $"{Path.GetRelativePath(directory, file)}: {fault}"));
            if (text is not null)
            {
                texts[(Path.GetFileName(Path.GetDirectoryName(file)!), HashOf(text))] = text;
            }
        }

        return (texts, mistakes);
    }

    /// <summary>The SHA-256 of a text in UTF-8, as <c>sha256sum</c> prints it.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<(string? Text, IEnumerable<string> Faults)> ReadFileAsync(string file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > limits.Value.BodyBytes)
        {
            return (null, [LimitFaults.Message(nameof(LimitOptions.BodyBytes), limits.Value.BodyBytes)]);
        }

        try
        {
            var text = Utf8.GetString(await File.ReadAllBytesAsync(file, cancellationToken));
            return (text, await FaultsAsync(documents.Build(text), cancellationToken));
        }
        catch (SyntaxError syntax)
        {
            return (null, [$"{SyntaxFaults.Explain(syntax).Message} ({Place(syntax)})"]);
        }
        catch (Exception unreadable) when (unreadable is GraphError or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            return (null, [unreadable is DecoderFallbackException ? "The file is not UTF-8." : unreadable.Message]);
        }
    }

    /// <summary>What the rules say that depend on document and schema alone; values of variables come with the request.</summary>
    private async Task<IEnumerable<string>> FaultsAsync(GraphQLDocument document, CancellationToken cancellationToken)
    {
        if (document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault() is not { } operation)
        {
            return ["The document has no operation."];
        }

        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Operation = operation,
            Rules = DocumentRules.All,
            Variables = Inputs.Empty,
            CancellationToken = cancellationToken,
        });
        return result.Errors.Where(error => error is not InvalidVariableError).Select(error => $"{SafeNames.MaskDigits(error.Message)} ({Place(error)})");
    }

    private static string Place(ExecutionError error) =>
        error.Locations is [var first, ..] ? $"line {first.Line}, column {first.Column}" : "whole document";
}
