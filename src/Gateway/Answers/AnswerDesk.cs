using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Transport;

namespace CivilAffairsGraph.Gateway.Answers;

/// <summary>Answers what was answered before, and remembers what is answered now.</summary>
/// <param name="writer">Sends answers.</param>
/// <param name="callers">Finds out who asks.</param>
/// <param name="disclosures">What every answer passes.</param>
/// <param name="documents">Finds documents that are named.</param>
/// <param name="answers">The answers; null where nothing is remembered.</param>
internal sealed class AnswerDesk(AnswerWriter writer, CallerDesk callers, Disclosures disclosures, TrustedDocuments documents, AnswerCache? answers = null)
{
    private bool Remembers => answers is { IsEnabled: true };

    /// <summary>Takes a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="bytes">As it came.</param>
    /// <param name="client">Who sent it; null without credentials.</param>
    public Asking Open(HttpContext http, ReadOnlyMemory<byte> bytes, Client? client) =>
        new(bytes, callers.Of(client, http), HttpMethods.IsGet(http.Request.Method), http.Request.Headers.CacheControl.Count == 0 ? null : http.Request.GetTypedHeaders().CacheControl);

    /// <summary>Takes note of what a request asks, and for what.</summary>
    /// <exception cref="RequestRefusedException">It names no document of the caller's, or its purpose is not written as one.</exception>
    public void Read(HttpContext http, Asking asking, GraphRequest request)
    {
        asking.Request = documents.Resolve(request, asking.Caller.Client?.Id);
        asking.Caller = callers.Of(asking.Caller, http, request.Extensions);
        asking.Charge = cost => disclosures.ChargeAsync(http, asking, cost);
    }

    /// <summary>Sends the answer to the very same request, if there is one that holds.</summary>
    public async ValueTask<bool> AnswersAsync(HttpContext http, Asking asking)
    {
        // The same bytes may name a document that another client has and this one has not.
        if (!Remembers || documents.AreUsed || asking.FindIn(answers!) is not { } known)
        {
            return false;
        }

        try
        {
            await disclosures.PassAsync(http, asking, known.Answer);
        }
        catch (LedgerUnavailableException)
        {
            asking.IsWithheld = true;
            return false;
        }

        await writer.WriteAsync(http, known);
        return true;
    }

    /// <summary>Begins an answer. What is read from here on in this flow of control is read for it.</summary>
    /// <param name="asking">The request.</param>
    /// <param name="fromSource">Whether caches are passed by.</param>
    public void Begin(Asking asking, bool fromSource) => asking.Draft = answers?.Begin(fromSource, asking.StaleFor);

    /// <summary>Sends an answer, and remembers it if it is whole.</summary>
    /// <param name="http">The request.</param>
    /// <param name="asking">The same.</param>
    /// <param name="body">The answer; not looked at where the same is known.</param>
    public async Task SendAsync(HttpContext http, Asking asking, ReadOnlyMemory<byte> body)
    {
        if (asking.Answer is { } known)
        {
            answers!.Join(asking.Meaning!, asking.Asked);
            await writer.WriteAsync(http, new Known(known, asking.Labelled));
            return;
        }

        var isStale = asking.Draft?.IsStale == true;
        if (!asking.IsWhole)
        {
            await http.Response.BodyWriter.WriteAsync(isStale ? AnswerWriter.Labelled(body.Span, asking.Draft!.Freshness) : body, http.RequestAborted);
            return;
        }

        if (Remembers && asking.Meaning is { } meaning)
        {
            asking.Draft!.Keep(meaning, asking.Asked, body.Span, asking.Charged);
        }

        await writer.WriteAsync(http, body, asking.Labelled || isStale ? asking.Draft?.Freshness : null);
    }
}
