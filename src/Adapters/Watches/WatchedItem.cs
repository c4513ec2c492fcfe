namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>One person of a list.</summary>
/// <param name="Id">Name that the client gave it, unique in the list.</param>
/// <param name="IdNumber">Identity number. Secret.</param>
/// <param name="Name">Name. Secret.</param>
/// <param name="Lookup">The look-up that is repeated.</param>
/// <param name="Subject">Keyed hash of the person, by which changes of rows find it.</param>
/// <param name="Verdict">What was answered last; null before the first look.</param>
/// <param name="Version">How often it has changed.</param>
public sealed record WatchedItem(string Id, string IdNumber, string Name, string Lookup, long Subject, string? Verdict = null, long Version = 0);
