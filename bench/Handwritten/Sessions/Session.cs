using System.Buffers;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Divisions;

namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>What one request at a time needs: open connections, prepared statements, a buffer with a writer.</summary>
internal sealed class Session(IEngine engine) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly Dictionary<Registry, DbConnection> connections = [];
    private readonly Dictionary<Query, DbCommand> commands = [];
    private readonly ArrayBufferWriter<byte> buffer = new(16_384);
    private Utf8JsonWriter? json;

    /// <summary>What has been written.</summary>
    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    /// <summary>The writer, at the beginning of an empty buffer.</summary>
    public Utf8JsonWriter Begin()
    {
        buffer.ResetWrittenCount();
        json ??= new Utf8JsonWriter(buffer, Options);
        json.Reset(buffer);
        return json;
    }

    /// <summary>The value of a parameter that holds keys.</summary>
    public object Keys(IReadOnlyCollection<string> keys) => engine.Keys(keys);

    /// <summary>The value of a parameter that holds ranges of codes.</summary>
    public object Ranges(IReadOnlyCollection<CodeRange> ranges) => engine.Ranges(ranges);

    /// <summary>Runs a statement; the reader must be closed before the statement runs again.</summary>
    public Task<DbDataReader> ReadAsync(Query query, CancellationToken cancellationToken, params ReadOnlySpan<object> values)
    {
        var command = Command(query, out var isNew);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        if (isNew)
        {
            // Behind the values, which say the types of the parameters.
            command.Prepare();
        }

        return command.ExecuteReaderAsync(cancellationToken);
    }

    public void Dispose()
    {
        json?.Dispose();
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        foreach (var connection in connections.Values)
        {
            connection.Dispose();
        }
    }

    private DbCommand Command(Query query, out bool isNew)
    {
        isNew = !commands.TryGetValue(query, out var command);
        if (command is not null)
        {
            return command;
        }

        if (!connections.TryGetValue(query.Registry, out var connection))
        {
            connections[query.Registry] = connection = engine.Open(query.Registry);
        }

        command = connection.CreateCommand();
        command.CommandText = engine.Write(query.Statement);
        foreach (var name in query.Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return commands[query] = command;
    }
}
