namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>The hub's own database, which holds its clients: the file <c>hub.db</c>, or another. Bound from the section <c>Hub</c>.</summary>
public sealed class HubOptions() : OwnDatabaseOptions("Hub");
