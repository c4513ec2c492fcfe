using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>The rules a document must pass, in two groups.</summary>
internal static class DocumentRules
{
    // The engine's rule for [OneOf] inputs is not public; it looks at variables.
    private const string OneOf = "OneOf";

    /// <summary>Depend on the document and the schema alone: they run once for each document.</summary>
    public static IReadOnlyList<IValidationRule> Lasting { get; } =
    [
        new ExecutableDefinitionsRule(),
        new NullDefaultRule(),
        new LiteralRule(),
        .. DocumentValidator.CoreRules.Where(rule => rule is not (ArgumentsOfCorrectType or DefaultValuesOfCorrectType) && !rule.GetType().Name.StartsWith(OneOf, StringComparison.Ordinal)),
    ];

    /// <summary>Depend on the variables of the request: they run each time, also for a document that is known.</summary>
    public static IReadOnlyList<IValidationRule> EachRequest { get; } =
        [.. DocumentValidator.CoreRules.Where(rule => rule.GetType().Name.StartsWith(OneOf, StringComparison.Ordinal))];
}
