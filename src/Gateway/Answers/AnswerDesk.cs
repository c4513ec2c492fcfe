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
    public async ValueTask<bool> AnswersAsync(HttpContext http, Asking asking)
    {
        if (!Remembers || asking.FindIn(answers!) is not { } known)
        {
            return false;
        }

        await writer.WriteAsync(http, known);
        return true;
    }

    /// <summary>Begins an answer. What is read from here on in this flow of control is read for it.</summary>
    /// <param name="asking">The request.</param>
    /// <param name="fromSource">Whether caches are passed by.</param>
    public void Begin(Asking asking, bool fromSource) => asking.Draft = answers?.Begin(fromSource);

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
        }
        else if (!asking.IsWhole)
        {
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
        }
        else
        {
            if (Remembers && asking.Meaning is { } meaning)
            {
                asking.Draft!.Keep(meaning, asking.Asked, body.Span);
            }

            await writer.WriteAsync(http, body, asking.Labelled ? asking.Draft?.Freshness : null);
        }
    }

    private string Caller => standing?.AllSandbox switch { true => "SANDBOX", false => "PUBLIC", null => "UNDETERMINED" };

    private static bool WantsSource(string? cacheControl) => cacheControl is not null && cacheControl.Contains("no-cache", StringComparison.OrdinalIgnoreCase);
}
