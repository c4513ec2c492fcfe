using CivilAffairsGraph.Schemas.Errors;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Explains a document that breaks a rule of the engine.</summary>
internal static class RuleFaults
{
    // Their messages are made of names of the schema and the document only. All others may repeat a value and are replaced.
    private static readonly HashSet<Type> OfNamesOnly =
    [
        typeof(DirectivesInAllowedLocationsError), typeof(FieldsOnCorrectTypeError), typeof(FragmentsOnCompositeTypesError),
        typeof(KnownArgumentNamesError), typeof(KnownDirectivesError), typeof(KnownFragmentNamesError), typeof(KnownTypeNamesError),
        typeof(LoneAnonymousOperationError), typeof(NoFragmentCyclesError), typeof(NoUndefinedVariablesError), typeof(NoUnusedFragmentsError),
        typeof(NoUnusedVariablesError), typeof(OverlappingFieldsCanBeMergedError), typeof(PossibleFragmentSpreadsError),
        typeof(ProvidedNonNullArgumentsError), typeof(ScalarLeafsError), typeof(SingleRootFieldSubscriptionsError), typeof(UniqueArgumentNamesError),
        typeof(UniqueDirectivesPerLocationError), typeof(UniqueFragmentNamesError), typeof(UniqueInputFieldNamesError),
        typeof(UniqueOperationNamesError), typeof(UniqueVariableNamesError), typeof(VariablesAreInputTypesError), typeof(VariablesInAllowedPositionError),
    ];

    public static Explanation Explain(ExecutionError error) => new(ErrorCodes.ValidationError, error switch
    {
        _ when OfNamesOnly.Contains(error.GetType()) => SafeNames.MaskDigits(error.Message),
        NoOperationNameError => "The document has several operations; name one in 'operationName'.",
        NoOperationError => "The document has no operation.",
        InvalidOperationError => "The document has no operation of the name or kind asked for.",
        ValidationError { Number: { } number } => $"The document breaks rule {number} of the GraphQL specification.",
        _ => "The request breaks a rule of GraphQL.",
    });
}
