using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>The rules a document must pass, in two groups.</summary>
internal static class DocumentRules
{
    /// <summary>Depend on the document and the schema alone: they run once for each document.</summary>
    public static IReadOnlyList<IValidationRule> Lasting { get; } =
    [
        new ExecutableDefinitionsRule(),
        new OperationKindRule(),
        new NullDefaultRule(),
        new LiteralRule(),
        .. DocumentValidator.CoreRules.Where(rule => rule is not (ArgumentsOfCorrectType or DefaultValuesOfCorrectType or FieldArgumentsAreValidRule)),
    ];

    /// <summary>Depend on the variables of the request: they run each time, also for a document that is known.</summary>
    public static IReadOnlyList<IValidationRule> EachRequest { get; } =
        [.. DocumentValidator.CoreRules.Where(rule => rule is FieldArgumentsAreValidRule)];
}
