using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Transport;
using GraphQL;
using GraphQLParser;
using GraphQLParser.Visitors;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Answers;

/// <summary>What a request asks, without what does not matter: blanks, commas and comments of the document, and variables that the operation does not declare.</summary>
internal static class Meaning
{
    // A request never begins with it, so that none can be taken for a meaning.
    private const byte Mark = 0;

    private static readonly SDLPrinter Printer = new(new() { PrintComments = false });
    private static readonly ConditionalWeakTable<GraphQLDocument, string> Texts = [];

    public static byte[] Of(GraphQLDocument document, GraphQLOperationDefinition operation, Inputs variables)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write([Mark]);
        Encoding.UTF8.GetBytes(Texts.GetValue(document, document => Printer.Print(document)), bytes);
        bytes.Write([Mark]);
        Encoding.UTF8.GetBytes(operation.Name?.StringValue ?? "", bytes);
        bytes.Write([Mark]);
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        foreach (var declared in operation.Variables?.Items ?? [])
        {
            if (variables.TryGetValue(declared.Variable.Name.StringValue, out var value))
            {
                json.WritePropertyName(declared.Variable.Name.Value.Span);
                NodeWriter.Write(json, value);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
