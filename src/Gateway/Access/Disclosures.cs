using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Ids;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>
/// The one place that everything passes that is answered to a client: before it is read, by what it costs; before it leaves, by whom it is about, which
/// is counted and recorded.
/// </summary>
/// <param name="catalog">The fields.</param>
/// <param name="schema">The types that they are of.</param>
/// <param name="entries">Writes what is recorded.</param>
/// <param name="quotas">What clients have left; absent where there are none.</param>
/// <param name="hashes">Names people; absent where nobody is known.</param>
/// <param name="ledger">Keeps what is recorded; absent where nobody is known.</param>
internal sealed class Disclosures(FieldCatalog catalog, ISchema schema, LedgerEntries entries, QuotaDesk? quotas = null, SubjectHashes? hashes = null, ILedger? ledger = null)
{
    /// <summary>Whether what is answered about people can be recorded, as far as is known.</summary>
    public bool CanRecord => ledger?.IsAvailable ?? true;

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
    /// <exception cref="LedgerUnavailableException">It cannot be recorded.</exception>
    public async ValueTask PassAsync(HttpContext http, Asking asking, Answer known)
    {
        await ChargeAsync(http, asking, known.Charge.Cost);
        await PassAsync(http, asking, known.Charge, known.Freshness, LedgerEntries.Whole);
    }

    /// <summary>Lets an answer pass that was just made.</summary>
    /// <returns>What it takes.</returns>
    /// <exception cref="RequestRefusedException">The client has not so much left.</exception>
    /// <exception cref="LedgerUnavailableException">It cannot be recorded.</exception>
    public async ValueTask<Charge> PassAsync(HttpContext http, Asking asking, ExecutionResult result, IReadOnlyList<ErrorEntry> errors)
    {
        var charge = ChargeOf(asking, result);
        await PassAsync(http, asking, charge, asking.Draft?.Freshness ?? [], LedgerEntries.Outcome(errors));
        return charge;
    }

    private Charge ChargeOf(Asking asking, ExecutionResult result)
    {
        var disclosed = hashes is null || asking.Caller.Client is null ? [] : DisclosedFields.Read(catalog, schema, result);
        return disclosed.Count == 0
            ? new(asking.Cost, "", [])
            : new(asking.Cost, Telemetry.OperationTags.HashOf(asking.Request.Query, result), [.. disclosed.Select(person => new ChargedSubject(hashes!.Of(person.Subject), person.Fields, person.Entry))]);
    }

    private async ValueTask PassAsync(HttpContext http, Asking asking, Charge charge, IReadOnlyList<Freshness> sources, string outcome)
    {
        if (charge.Subjects.Count == 0 || asking.Caller.Client is not { } client)
        {
            return;
        }

        if (quotas is not null)
        {
            await quotas.DiscloseAsync(client, charge.People, http.RequestAborted);
        }

        if (ledger is { Keeps: true })
        {
            await ledger.RecordAsync(entries.Of(asking.Caller, charge, sources, outcome));
        }
    }
}
