using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Gateway.Answers;

/// <summary>Answers what was answered before, and remembers what is answered now.</summary>
/// <param name="writer">Sends answers.</param>
/// <param name="answers">The answers; null where nothing is remembered.</param>
/// <param name="standing">Whether people's fields are answered.</param>
internal sealed class AnswerDesk(AnswerWriter writer, AnswerCache? answers = null, IRegistryStanding? standing = null)
{
    private bool Remembers => answers is { IsEnabled: true };

    /// <summary>Takes a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="bytes">As it came.</param>
    public Asking Open(HttpContext http, ReadOnlyMemory<byte> bytes) => new(bytes, Caller, HttpMethods.IsGet(http.Request.Method), WantsSource(http.Request.Headers.CacheControl));

    /// <summary>Sends the answer to the very same request, if there is one that holds.</summary>
    public bool Answers(HttpContext http, Asking asking)
    {
        if (!Remembers || asking.FindIn(answers!) is not { } known)
        {
            return false;
        }

        writer.Write(http, known);
        return true;
    }

    /// <summary>Begins an answer; null where nothing is remembered.</summary>
    public AnswerDraft? Begin(Asking asking) => answers?.Begin(asking.FromSource);

    /// <summary>Sends an answer without errors, and remembers it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="asking">The same.</param>
    /// <param name="draft">What was read for it.</param>
    /// <param name="body">The answer.</param>
    public void Send(HttpContext http, Asking asking, AnswerDraft? draft, ReadOnlySpan<byte> body)
    {
        if (Remembers && asking.Meaning is { } meaning)
        {
            draft!.Keep(meaning, asking.Asked, body);
        }

        writer.Write(http, body, asking.Labelled ? draft?.Freshness : null);
    }

    /// <summary>Sends the answer to what means the same.</summary>
    public void SendKnown(HttpContext http, Asking asking)
    {
        answers!.Join(asking.Meaning!, asking.Asked);
        writer.Write(http, new Known(asking.Answer!, asking.Labelled));
    }

    private string Caller => standing?.AllSandbox switch { true => "SANDBOX", false => "PUBLIC", null => "UNDETERMINED" };

    private static bool WantsSource(string? cacheControl) => cacheControl is not null && cacheControl.Contains("no-cache", StringComparison.OrdinalIgnoreCase);
}
