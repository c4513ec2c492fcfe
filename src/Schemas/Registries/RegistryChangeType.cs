using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Scalars;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>What changed in a registry.</summary>
internal sealed class RegistryChangeType : ObjectGraphType<RegistryChange>
{
    public RegistryChangeType()
    {
        (Name, Description) = ("RegistryChange", "What changed in a registry, as soon as the hub has seen it.");
        Field<NonNullGraphType<EnumerationGraphType<RegistryName>>>("registry").Description("Which registry.").Resolve(context => context.Source.Registry);
        Field<NonNullGraphType<DateTimeScalar>>("at").Description("When the hub saw it; what is read later has it.").Resolve(context => context.Source.At);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("changedNodeIds")
            .Description("Nodes that were inserted, changed or deleted, those about people only for who may see them: 100 at most. One may be named twice.")
            .Resolve(context => context.Source.ChangedNodeIds);
        Field<NonNullGraphType<BooleanGraphType>>("more")
            .Description("Whether more changed, or may have changed, than is named: too many rows, rows that belong to a node without being one, nodes that the caller may not see, or what was missed.")
            .Resolve(context => context.Source.More);
    }
}
