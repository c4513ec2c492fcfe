using System.Text.RegularExpressions;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Explains a variable whose value does not fit, without the value.</summary>
internal static partial class VariableFaults
{
    public static Explanation Explain(InvalidVariableError error, Exception? cause)
    {
        var definition = error.Nodes.OfType<GraphQLVariableDefinition>().FirstOrDefault();
        var place = $"Variable '${Place(error.Message, definition)}'";
        return cause is BadInputException refusal
            ? new(ErrorCodes.BadInput, $"{place}: {refusal.Message}")
            : new(ErrorCodes.ValidationError, $"{place}: the value does not fit the variable's type{TypeOf(definition)}.");
    }

    // The engine's message is the only place that tells the list item or input field; what follows the place repeats the value.
    private static string Place(string message, GraphQLVariableDefinition? definition) => PlaceInMessage().Match(message) is { Success: true } match
        ? SafeNames.Clean(match.Groups[1].Value.Replace(".[", "[", StringComparison.Ordinal))
        : SafeNames.Clean(definition?.Variable.Name.StringValue ?? "");

    private static string TypeOf(GraphQLVariableDefinition? definition) => definition is null ? "" : $" '{Name(definition.Type)}'";

    private static string Name(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => Name(nonNull.Type) + "!",
        GraphQLListType list => $"[{Name(list.Type)}]",
        GraphQLNamedType named => SafeNames.Clean(named.Name.StringValue),
        _ => "",
    };

    [GeneratedRegex(@"^Variable '\$([_A-Za-z][_0-9A-Za-z]*(?:\.?\[[0-9]+\]|\.[_A-Za-z][_0-9A-Za-z]*)*)'")]
    private static partial Regex PlaceInMessage();
}
