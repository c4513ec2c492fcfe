using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Lookups;
using CivilAffairsGraph.Schemas.Registries;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas;

/// <summary>What can be listened to.</summary>
internal sealed class SubscriptionType : ObjectGraphType
{
    public SubscriptionType()
    {
        (Name, Description) = ("Subscription", "What can be listened to.");
        Field<NonNullGraphType<RegistryChangeType>>("registryChanged")
            .Description("Changes of the registries as the hub sees them. Nothing is kept for who does not listen.")
            .Argument<ListGraphType<NonNullGraphType<EnumerationGraphType<RegistryName>>>>("registries", "Which registries; all without it.")
            .ResolveStream(context => new ChangeSubscription(
                context.Get<IRegistryChanges>(), context.Get<ChangedNodes>(), context.GetArgument<List<RegistryName>?>("registries") ?? [], context.Caller()));
        LookupSubscription.AddTo(this);
    }
}
