using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Schemas.Scalars;

/// <summary>A scalar written as a string. A value that the caller may not see whole is a string already. What it refuses it refuses with the rule's name, never with the value.</summary>
/// <typeparam name="T">What the resolvers see.</typeparam>
internal abstract class TextScalar<T> : ScalarGraphType
    where T : notnull
{
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Read((string)text.Value),
        GraphQLNullValue => null,
        _ => throw NotText(),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        T ready => ready,
        string text => Read(text),
        _ => throw NotText(),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        T known => Write(known),
        string masked => masked,
        _ => ThrowSerializationError(value),
    };

    /// <summary>Reads an input.</summary>
    /// <exception cref="BadInputException">The rule that it breaks.</exception>
    protected abstract T Read(string text);

    /// <summary>Writes an answer.</summary>
    protected abstract string Write(T value);

    private BadInputException NotText() => new($"A {Name} is written as a string.");
}
