using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>Something with an id of its own.</summary>
internal sealed class NodeInterface : InterfaceGraphType
{
    public NodeInterface()
    {
        (Name, Description) = ("Node", "Something with an id of its own.");
        Field<NonNullGraphType<IdGraphType>>("id").Description(IdDescription);
    }

    /// <summary>Description of the field on every node.</summary>
    public const string IdDescription = "Opaque, stable across restarts and replicas; names this object for node(id:).";
}
