using GraphQL;
using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Checks requests. Of a document that is known only the variables, the arguments and the rules of each request are looked at, without a walk through it;
/// where anything does not fit, the engine's own validator says what.
/// </summary>
internal sealed class KnownDocumentValidator : IDocumentValidator
{
    private static readonly DocumentValidator Engine = new();

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options) =>
        KnownDocument.Of(options.Document) is { HasPassed: true } known && known.ArgumentsOf(options.Operation, options.Schema) is { HasDirectives: false } places
            ? ValidateAsync(places, options)
            : Engine.ValidateAsync(options);

    private static async Task<IValidationResult> ValidateAsync(ArgumentPlaces places, ValidationOptions options)
    {
        var context = new ValidationContext
        {
            Schema = options.Schema,
            Document = options.Document,
            Operation = options.Operation,
            UserContext = options.UserContext,
            Variables = options.Variables,
            Extensions = options.Extensions,
            Metrics = options.Metrics,
            RequestServices = options.RequestServices,
            User = options.User,
            CancellationToken = options.CancellationToken,
        };
        foreach (var rule in options.Rules!)
        {
            CheckLooksOnly(rule, await rule.GetPreNodeVisitorAsync(context));
            CheckLooksOnly(rule, await rule.GetVariableVisitorAsync(context));
        }

        if (context.HasErrors)
        {
            return new ValidationResult(context.Errors);
        }

        var (variables, faults) = await context.GetVariablesValuesAsync(null);
        if (faults is { Count: > 0 } || !TryRead(places, context, variables))
        {
            return await Engine.ValidateAsync(options);
        }

        foreach (var rule in options.Rules)
        {
            CheckLooksOnly(rule, await rule.GetPostNodeVisitorAsync(context));
        }

        return new ValidationResult(context.Errors) { Variables = variables, ArgumentValues = context.ArgumentValues };
    }

    private static bool TryRead(ArgumentPlaces places, ValidationContext context, Variables variables)
    {
        try
        {
            context.ArgumentValues = places.Read(context.Document, variables);
            return true;
        }
        catch (ValidationError)
        {
            return false;
        }
    }

    private static void CheckLooksOnly(IValidationRule rule, object? visitor)
    {
        if (visitor is not null)
        {
            throw new InvalidOperationException($"{rule.GetType().Name} visits the nodes of documents for every request; it belongs among the rules of the language, which run once for each.");
        }
    }
}
