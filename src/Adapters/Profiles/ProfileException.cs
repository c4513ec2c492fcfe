using CivilAffairsGraph.Adapters.Doctor;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>A registry's settings or mapping profile cannot be used. The message lists every mistake and stops the start.</summary>
/// <param name="mistakes">Every mistake found.</param>
/// <param name="cause">What reading the file threw, if anything.</param>
public sealed class ProfileException(IReadOnlyList<Finding> mistakes, Exception? cause = null)
    : Exception(string.Join(' ', mistakes.Select(mistake => $"{mistake.Message} {mistake.Remedy}")), cause)
{
    /// <summary>Every mistake found.</summary>
    public IReadOnlyList<Finding> Mistakes => mistakes;
}
