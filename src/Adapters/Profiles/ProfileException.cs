namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>A mapping profile cannot be used. The message lists every mistake and stops the start.</summary>
/// <param name="message">Every mistake found, one sentence each.</param>
/// <param name="cause">What reading the file threw, if anything.</param>
public sealed class ProfileException(string message, Exception? cause = null) : Exception(message, cause);
