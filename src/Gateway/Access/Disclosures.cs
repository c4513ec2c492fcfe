using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Ids;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>The one place that everything passes that is answered to a client: before it is read, by what it costs; before it leaves, by whom it is about.</summary>
/// <param name="quotas">What clients have left; absent where there are none.</param>
/// <param name="hashes">Names people; absent where nobody is known.</param>
internal sealed class Disclosures(QuotaDesk? quotas = null, SubjectHashes? hashes = null)
{
    /// <summary>Takes what the operation costs; once for a request, however often it is run.</summary>
    /// <exception cref="RequestRefusedException">The client has not so much left.</exception>
    public async ValueTask ChargeAsync(HttpContext http, Asking asking, long cost)
    {
        asking.Cost = cost;
        if (quotas is not null && asking.Caller.Client is { } client && !asking.IsCharged)
        {
            asking.IsCharged = true;
            await quotas.TakeAsync(http, client, cost, http.RequestAborted);
        }
    }

    /// <summary>Lets a remembered answer pass.</summary>
    /// <exception cref="RequestRefusedException">The client has not so much left.</exception>
    public async ValueTask PassAsync(HttpContext http, Asking asking, Charge charge)
    {
        await ChargeAsync(http, asking, charge.Cost);
        await PassAsync(asking.Caller.Client, charge.Subjects, http.RequestAborted);
    }

    /// <summary>Lets an answer pass that was just made.</summary>
    /// <returns>What it takes.</returns>
    /// <exception cref="RequestRefusedException">The client has not so much left.</exception>
    public async ValueTask<Charge> PassAsync(HttpContext http, Asking asking)
    {
        var charge = new Charge(asking.Cost, hashes is null ? [] : [.. asking.Subjects.Keys.Select(hashes.Of)]);
        await PassAsync(asking.Caller.Client, charge.Subjects, http.RequestAborted);
        return charge;
    }

    private ValueTask PassAsync(Client? client, IReadOnlyList<long> subjects, CancellationToken cancellationToken) =>
        quotas is null || client is null || subjects.Count == 0 ? default : quotas.DiscloseAsync(client, subjects, cancellationToken);
}
