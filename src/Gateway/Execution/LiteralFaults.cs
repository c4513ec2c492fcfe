using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Compares a written value with its type (GraphQL specification, 5.6).</summary>
internal static class LiteralFaults
{
    /// <summary>Every part of the value that does not fit.</summary>
    public static IEnumerable<LiteralFault> Find(GraphQLValue value, IGraphType type, string path) => (value, type) switch
    {
        (GraphQLVariable, _) => [],
        (GraphQLNullValue, NonNullGraphType) => [new(value, path, $"a value of type '{type}' must not be null.")],
        (_, NonNullGraphType { ResolvedType: { } inner }) => Find(value, inner, path),
        (GraphQLNullValue, _) => [],
        (GraphQLListValue list, ListGraphType { ResolvedType: { } item }) =>
            (list.Values ?? []).SelectMany((part, index) => Find(part, item, $"{path}[{index}]")),
        (_, ListGraphType { ResolvedType: { } item }) => Find(value, item, path),
        (GraphQLObjectValue entries, IInputObjectGraphType input) => FindInObject(entries, input, path),
        (_, IInputObjectGraphType) => [new(value, path, $"expects an object of type '{type}'.")],
        (_, ScalarGraphType scalar) => FindInScalar(value, scalar, path),
        _ => [],
    };

    private static IEnumerable<LiteralFault> FindInObject(GraphQLObjectValue entries, IInputObjectGraphType input, string path)
    {
        var given = new HashSet<string>();
        foreach (var entry in entries.Fields ?? [])
        {
            var name = entry.Name.StringValue;
            given.Add(name);
            var faults = input.Fields.Find(name) is { ResolvedType: { } type }
                ? Find(entry.Value, type, $"{path}.{name}")
                : [new LiteralFault(entry, path, $"the type '{input.Name}' has no field '{SafeNames.Clean(name)}'.")];
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }

        if (input.IsOneOf && (given.Count != 1 || entries.Fields![0].Value is GraphQLNullValue))
        {
            yield return new(entries, path, $"an object of type '{input.Name}' has exactly one member, and it is not null.");
        }

        foreach (var field in input.Fields)
        {
            if (field is { ResolvedType: NonNullGraphType, DefaultValue: null } && !given.Contains(field.Name))
            {
                yield return new(entries, path, $"the required field '{field.Name}' is missing.");
            }
        }
    }

    private static LiteralFault[] FindInScalar(GraphQLValue value, ScalarGraphType scalar, string path)
    {
        try
        {
            scalar.ParseLiteral(value);
            return [];
        }
        catch (BadInputException refusal)
        {
            return [new(value, path, refusal.Message, IsBadInput: true)];
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            // The scalars of the engine say no in these ways; their messages repeat the value.
            return [new(value, path, $"the value is not of type '{scalar.Name}'.")];
        }
    }
}
