namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Who may read the schema by introspection.</summary>
internal enum IntrospectionAccess
{
    /// <summary>Everybody.</summary>
    Open,

    /// <summary>Clients with the scope <c>introspection</c>.</summary>
    ByScope,
}
