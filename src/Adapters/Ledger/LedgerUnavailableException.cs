namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>A disclosure cannot be recorded now, so that it must not be made.</summary>
/// <param name="message">Why, in words for whoever runs the hub; repeats nothing of the connection string.</param>
/// <param name="inner">What the driver said, if it said anything.</param>
public sealed class LedgerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
