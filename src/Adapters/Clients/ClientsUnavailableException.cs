namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>The hub's own database does not answer, so that nobody can be told from anybody.</summary>
/// <param name="inner">Why.</param>
public sealed class ClientsUnavailableException(Exception inner) : Exception("The clients cannot be read.", inner);
