namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>One look-up of a list.</summary>
/// <param name="Id">Name that the client gave it, unique in the list.</param>
/// <param name="Asked">What is asked, in JSON as the schema's <c>VerifyItem</c>. Secret.</param>
/// <param name="Outcome">What was answered last; null before the first answer.</param>
/// <param name="Version">How often it has changed.</param>
public sealed record WatchedItem(string Id, string Asked, string? Outcome = null, long Version = 0);
