using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>What changed in a registry.</summary>
internal sealed class RegistryChangeType : ObjectGraphType<RegistryChange>
{
    public RegistryChangeType()
    {
        (Name, Description) = ("RegistryChange", "What changed in a registry, as soon as the hub has seen it.");
        Field<NonNullGraphType<EnumerationGraphType<RegistryName>>>("registry").Description("Which registry.").Read(source => source.Registry);
        Field<NonNullGraphType<DateTimeScalar>>("at").Description("When the hub saw it; what is read later has it.").Read(source => source.At);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("changedNodeIds")
            .Description("Nodes that were inserted, changed or deleted, those about people only for who may see them: 100 at most. One may be named twice.")
            .Read(source => source.ChangedNodeIds);
        Field<NonNullGraphType<BooleanGraphType>>("more")
            .Description("Whether more changed, or may have changed, than is named: too many rows, rows that belong to a node without being one, nodes that the caller may not see, or what was missed.")
            .Read(source => source.More);
    }
}
