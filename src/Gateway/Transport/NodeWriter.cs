using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using GraphQL.Execution;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Writes the tree the engine leaves, without copying it.</summary>
internal static class NodeWriter
{
    /// <summary>Writes a node, a list, an object or a scalar that its type has serialised.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null or NullExecutionNode: json.WriteNullValue(); break;
            case ObjectExecutionNode node: WriteFields(json, node.SubFields); break;
            // A list of scalars has no nodes: the engine serialises it whole.
            case ArrayExecutionNode node: WriteList(json, node.Items ?? (IEnumerable?)node.SerializedResult); break;
            case ExecutionNode node: Write(json, node.ToValue()); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case float number: json.WriteNumberValue(number); break;
            case uint or short or ushort or byte or sbyte: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong number: json.WriteNumberValue(number); break;
            case BigInteger number: json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset instant: json.WriteStringValue(instant); break;
            case DateTime instant: json.WriteStringValue(instant); break;
            case Guid id: json.WriteStringValue(id); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteMembers(json, members); break;
            case IEnumerable items: WriteList(json, items); break;
            default: throw new NotSupportedException($"A scalar answered with {value.GetType().Name}, which has no place in JSON.");
        }
    }

    private static void WriteFields(Utf8JsonWriter json, ExecutionNode[]? fields)
    {
        if (fields is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name!);
            Write(json, field);
        }

        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable? items)
    {
        if (items is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }
}
