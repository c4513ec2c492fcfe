using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// The rules of the language that a document must pass. They depend on it and the schema alone, and run once for each document; those that depend on the
/// caller or the variables run for every request, and are services. The engine's rule that runs the validators of fields is left out, because no field of
/// the schema has one and it walks through every document that is asked.
/// </summary>
internal static class DocumentRules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IValidationRule> All { get; } =
    [
        new ExecutableDefinitionsRule(),
        new OperationKindRule(),
        new NullDefaultRule(),
        new LiteralRule(),
        .. DocumentValidator.CoreRules.Where(rule => rule is not (ArgumentsOfCorrectType or DefaultValuesOfCorrectType or FieldArgumentsAreValidRule)),
    ];
}
