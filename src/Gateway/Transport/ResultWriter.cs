using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Execution;
using GraphQL;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Writes an answer as JSON in UTF-8.</summary>
internal static class ResultWriter
{
    // Chinese stays readable. The answer is never put into a page as it stands, so no character needs escaping for one.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes errors, if any, and the data, if the operation ran.</summary>
    public static void Write(IBufferWriter<byte> output, ExecutionResult result, IReadOnlyList<ErrorEntry> errors)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteErrors(json, errors);
        if (result.Executed)
        {
            json.WritePropertyName("data");
            NodeWriter.Write(json, result.Data);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes an answer that has only errors.</summary>
    public static void Write(IBufferWriter<byte> output, ErrorEntry error) => Write(output, new ExecutionResult(), [error]);

    /// <summary>Writes errors as a list, without an answer around them.</summary>
    public static void WriteList(IBufferWriter<byte> output, IReadOnlyList<ErrorEntry> errors)
    {
        using var json = new Utf8JsonWriter(output, Options);
        WriteArray(json, errors);
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<ErrorEntry> errors)
    {
        if (errors.Count > 0)
        {
            json.WritePropertyName("errors");
            WriteArray(json, errors);
        }
    }

    private static void WriteArray(Utf8JsonWriter json, IReadOnlyList<ErrorEntry> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("message", error.Message);
            WriteLocations(json, error);
            if (error.Path is not null)
            {
                json.WritePropertyName("path");
                NodeWriter.Write(json, error.Path);
            }

            json.WritePropertyName("extensions");
            NodeWriter.Write(json, error.Extensions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter json, ErrorEntry error)
    {
        if (error.Locations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("locations");
        foreach (var location in error.Locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line", location.Line);
            json.WriteNumber("column", location.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
