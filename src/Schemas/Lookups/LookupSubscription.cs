using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>The subscription to look-ups.</summary>
internal static class LookupSubscription
{
    private const string Name = "watchSubjects";

    public static void AddTo(ObjectGraphType subscription) => subscription.Field<ListGraphType<NonNullGraphType<BatchOutcomeType>>>(Name)
        .Description("Up to 1,000 look-ups whose outcomes are told when they change, each time those that changed, recorded and certified as by verifyBatch. Nothing is kept for who does not listen.")
        .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<VerifyItemInput>>>>("items", "The look-ups, each with an id of the caller's own.")
        .Argument<NonNullGraphType<BooleanGraphType>>("withCurrent", "Whether the first answer says how it stands now.", argument => argument.DefaultValue = false)
        .ResolveStream(Watch);

    /// <exception cref="GraphError">BAD_INPUT or FORBIDDEN_FIELD: an item cannot be watched; the message names it.</exception>
    private static LookupWatch Watch(IResolveFieldContext context)
    {
        var (given, clock) = (context.Arguments!["items"].Value, context.Get<TimeProvider>());
        if (!context.Caller().Sees(context.Get<FieldCatalog>(), new("Subscription", Name)))
        {
            throw new GraphError(ErrorCodes.ForbiddenField, $"Subscription.{Name} may not be seen by this caller for this purpose.");
        }

        foreach (var (place, (_, question)) in BatchReader.Read(given, clock.Today()).Index())
        {
            if (LookupAccess.Refusal(context, question)?.Fault is { } refused)
            {
                throw new GraphError(refused.Code, $"items[{place}]: {refused.Message}");
            }
        }

        return new(
            new(context.Get<IServiceScopeFactory>(), context.Called()),
            () => BatchReader.Read(given, clock.Today()),
            context.GetArgument<bool>("withCurrent"),
            context.Get<IRegistryChanges>(),
            clock);
    }
}
