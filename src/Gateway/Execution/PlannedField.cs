using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>A field of a selection on objects of one type, found once.</summary>
internal sealed class PlannedField
{
    private readonly ScalarGraphType? _scalar;
    private readonly IPlainResolver? _plain;
    private readonly bool _isRequired;

    public PlannedField(GraphQLField field, FieldType definition)
    {
        (Field, Definition, _plain) = (field, definition, definition.Resolver as IPlainResolver);
        _isRequired = definition.ResolvedType is NonNullGraphType;
        _scalar = (definition.ResolvedType is NonNullGraphType required ? required.ResolvedType : definition.ResolvedType) as ScalarGraphType;
    }

    /// <summary>As it is written.</summary>
    public GraphQLField Field { get; }

    /// <summary>What the schema says of it.</summary>
    public FieldType Definition { get; }

    /// <summary>Its value for an object, where that can be read at once; null where the engine has to ask, or to report what went wrong.</summary>
    public ReadNode? Read(ExecutionContext context, ObjectExecutionNode parent)
    {
        if (_plain is null || _scalar is null || parent.Result is not { } source || context.UserContext is not ICalled called)
        {
            return null;
        }

        try
        {
            return _plain.TryRead(source, called, out var value) && _scalar.Serialize(value) is var written && (written is not null || !_isRequired)
                ? new ReadNode(parent, _scalar, Field, Definition) { Result = written }
                : null;
        }
        catch (Exception)
        {
            // The engine reads the same once more, and reports it where and how it reports everything.
            return null;
        }
    }
}

/// <summary>A value that was read with its object.</summary>
internal sealed class ReadNode(ExecutionNode parent, ScalarGraphType type, GraphQLField field, FieldType definition) : ValueExecutionNode(parent, type, field, definition, null);
