using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Why a look-up has no answer.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What to do.</param>
/// <param name="Down">The registry that does not answer; null for another reason.</param>
internal sealed record LookupFault(string Code, string Message, RegistryUnavailableException? Down)
{
    /// <summary>The same for a field of its own.</summary>
    public Exception ToException() => Down ?? (Exception)new GraphError(Code, Message);
}
