namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>What was to be done with a client cannot be.</summary>
/// <param name="message">Why, and what would be right. Holds no key.</param>
/// <param name="inner">What showed it, where something did.</param>
public sealed class ClientException(string message, Exception? inner = null) : Exception(message, inner);
