namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>
/// How often clients claimed in vain to know somebody. A claim is a subject with what the client says of it. Five vain claims about a subject, whether it
/// exists or not, and for an hour every further one of that client is refused. Safe to call from several threads at once.
/// </summary>
public interface ITries
{
    /// <summary>Takes a try for each claim, before anything is read about its subject. Each try that was granted is to be settled.</summary>
    /// <param name="client">Id of the client.</param>
    /// <param name="claims">The claims, each once.</param>
    /// <param name="cancellationToken">Ends it before it begins.</param>
    /// <returns>For each claim whether it may be looked at.</returns>
    ValueTask<IReadOnlyList<bool>> TakeAsync(string client, IReadOnlyList<Claim> claims, CancellationToken cancellationToken);

    /// <summary>
    /// Says of claims that were granted whether they are true. A true one is given back, and those before it are not: otherwise who knows one name could try
    /// the next without end. A claim that is never settled, because a registry was down, counts as one try however often it is made.
    /// </summary>
    /// <param name="client">Id of the client.</param>
    /// <param name="outcomes">The claims with whether they are true.</param>
    ValueTask SettleAsync(string client, IReadOnlyList<(Claim Claim, bool IsTrue)> outcomes);
}
