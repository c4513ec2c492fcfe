namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>What an answer is remembered under.</summary>
/// <param name="Visibility">What the caller may see.</param>
/// <param name="Bytes">The request as it came, or what it means.</param>
/// <param name="Labelled">Whether who asks so asks how fresh it is.</param>
public sealed record AskedAs(string Visibility, byte[] Bytes, bool Labelled = false);
