using CivilAffairsGraph.Adapters.Tries;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Ids;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Lets a client try five wrong names on a subject, whether it exists or not. What it refuses is refused before anything is read.</summary>
/// <param name="tries">The tries of all clients.</param>
/// <param name="hashes">Names people.</param>
internal sealed class ClaimDesk(ITries tries, SubjectHashes hashes)
{
    /// <summary>Answer to who tried too often: the same whether the subject exists or not.</summary>
    public static readonly Finding Refusal = Finding.Refused(
        ErrorCodes.RateLimited,
        "Number and name, or certificate and holder, did not go together in five tries; this client is not answered about them for an hour. Check both on the paper before asking again.");

    /// <summary>Takes a try for each claim.</summary>
    /// <returns>The questions that may be looked at.</returns>
    public async Task<IReadOnlyList<Question>> TakeAsync(ICalled called, IReadOnlyCollection<Question> questions, CancellationToken cancellationToken)
    {
        var fresh = called.Claims.Fresh(questions.SelectMany(Of));
        foreach (var (claim, granted) in fresh.Zip(await tries.TakeAsync(Client(called), fresh, cancellationToken)))
        {
            called.Claims.Take(claim, granted);
        }

        return [.. questions.Where(question => Of(question).All(called.Claims.Grants))];
    }

    /// <summary>Says which claims are true. Those of which nothing is said stay open.</summary>
    public async Task SettleAsync(ICalled called, IEnumerable<(Assertion Assertion, bool IsTrue)> outcomes)
    {
        // Of two questions with the same claim one may be refused for another claim.
        (Claim Claim, bool IsTrue)[] settled = [.. outcomes.Select(outcome => (Of(outcome.Assertion), outcome.IsTrue)).Where(outcome => called.Claims.Settle(outcome.Item1))];
        if (settled.Length > 0)
        {
            await tries.SettleAsync(Client(called), settled);
        }
    }

    /// <summary>Fields about people are answered to clients only.</summary>
    private static string Client(ICalled called) => called.Caller.Client?.Id ?? "";

    private IEnumerable<Claim> Of(Question question) => question.Assertions.Select(Of);

    private Claim Of(Assertion assertion) => new(hashes.Of(assertion.Subject), hashes.Of(assertion.Content));
}
