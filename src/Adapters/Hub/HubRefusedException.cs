namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>The hub's own database answers, and refuses: waiting does not help.</summary>
/// <param name="reason">Why, in words for whoever runs the hub; repeats nothing of the connection string.</param>
/// <param name="inner">What the driver said.</param>
public sealed class HubRefusedException(string reason, Exception inner) : Exception(reason, inner);
