using GraphQL;
using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Checks requests. Of a document that is known only the variables, the arguments and the rules of each request are looked at, and nothing walks through it
/// unless such a rule wants to; where anything does not fit, the engine's own validator says what. No rule of ours looks at variables one by one.
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
        await VisitAsync(context, options.Rules!, static (rule, context) => rule.GetPreNodeVisitorAsync(context));
        context.Operation = places.Declaration;
        var (variables, faults) = context.HasErrors ? (Variables.None, null) : await context.GetVariablesValuesAsync(null);
        context.Operation = options.Operation;
        if (context.HasErrors || faults is { Count: > 0 } || !TryRead(places, context, variables))
        {
            return await Engine.ValidateAsync(options);
        }

        await VisitAsync(context, options.Rules!, static (rule, context) => rule.GetPostNodeVisitorAsync(context));
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

    /// <summary>Asks the rules, and walks through the document for those that want it.</summary>
    private static async ValueTask VisitAsync(ValidationContext context, IEnumerable<IValidationRule> rules, Func<IValidationRule, ValidationContext, ValueTask<INodeVisitor?>> visitorOf)
    {
        List<INodeVisitor>? visitors = null;
        foreach (var rule in rules)
        {
            if (await visitorOf(rule, context) is { } visitor)
            {
                (visitors ??= [context.TypeInfo = new TypeInfo(context.Schema)]).Add(visitor);
            }
        }

        if (visitors is not null)
        {
            await new BasicVisitor(visitors).VisitAsync(context.Document, new BasicVisitor.State(context));
        }
    }
}
