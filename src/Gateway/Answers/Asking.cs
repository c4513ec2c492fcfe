using System.Globalization;
using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Lookups;
using GraphQL;
using Microsoft.Net.Http.Headers;

namespace CivilAffairsGraph.Gateway.Answers;

/// <summary>One request, from its bytes to its answer. The engine carries it as what it calls the user's context.</summary>
/// <param name="bytes">The request as it came.</param>
/// <param name="caller">Who asks, as the headers say.</param>
/// <param name="isReadOnly">True for GET.</param>
/// <param name="wanted">How fresh the caller wants the answer; null for as it comes.</param>
internal sealed class Asking(ReadOnlyMemory<byte> bytes, Caller caller, bool isReadOnly, CacheControlHeaderValue? wanted) : Dictionary<string, object?>, ICalled
{
    // What GET may not ask is refused before it is answered, so what is known from POST is not answered to the same bytes by GET.
    // What the request itself says of the purpose stands in its bytes.
    private readonly string _view = isReadOnly ? $"GET {caller.View}" : caller.View;
    private ClaimLog? _claims;

    /// <inheritdoc/>
    public Caller Caller { get; set; } = caller;

    /// <inheritdoc/>
    public bool CanRecord { get; set; } = true;

    /// <summary>Whether nothing about people is answered, because it could not be recorded.</summary>
    public bool IsWithheld { get; set; }

    /// <inheritdoc/>
    public ClaimLog Claims => LazyInitializer.EnsureInitialized(ref _claims);

    /// <summary>Whether the caller wants nothing that is remembered.</summary>
    public bool FromSource { get; } = wanted?.NoCache == true;

    /// <summary>How old an answer may be where a registry does not answer.</summary>
    public TimeSpan StaleFor { get; } = wanted?.NoCache == true ? TimeSpan.Zero : StaleIfError(wanted);

    /// <summary>What is asked, once it was read.</summary>
    public GraphRequest Request { get; set; } = null!;

    /// <summary>Whether it may have several answers.</summary>
    public bool IsStreamed { get; set; }

    /// <summary>Takes what the operation costs from the client's quota; null where nothing is taken.</summary>
    public Func<long, ValueTask>? Charge { get; set; }

    /// <summary>Whether it was taken.</summary>
    public bool IsCharged { get; set; }

    /// <summary>What the operation costs.</summary>
    public long Cost { get; set; } = 1;

    /// <summary>What the answer took, once it has passed.</summary>
    public Charge Charged { get; set; } = Adapters.Caching.Answers.Charge.Least;

    /// <summary>Services of a subscription, which live as long as it; null for another operation.</summary>
    public IAsyncDisposable? Services { get; set; }

    /// <summary>The request as it came.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>What is asked, however it is written; null until the document has passed its rules, and for what is not remembered.</summary>
    public AskedAs? Meaning { get; private set; }

    /// <summary>The answer, where the same was asked before in other words.</summary>
    public Answer? Answer { get; private set; }

    /// <summary>What is read for the answer; null where nothing is remembered.</summary>
    public AnswerDraft? Draft { get; set; }

    /// <summary>Whether the operation ran and nothing in it failed.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether the caller asks how fresh the answer is: <c>"extensions": { "freshness": true }</c>.</summary>
    public bool Labelled => Request.Extensions.GetValueOrDefault("freshness") is true;

    /// <summary>The request as it came, to remember its answer under.</summary>
    public AskedAs Asked => new(_view, bytes.ToArray(), Labelled);

    /// <summary>The answer to the very same bytes; null when there is none that holds.</summary>
    public Known? FindIn(AnswerCache answers) => FromSource ? null : answers.Find(_view, bytes.Span);

    /// <summary>RFC 5861; what is not written as a number of seconds says nothing.</summary>
    private static TimeSpan StaleIfError(CacheControlHeaderValue? wanted) =>
        int.TryParse(wanted?.Extensions.FirstOrDefault(extension => extension.Name.Equals("stale-if-error", StringComparison.OrdinalIgnoreCase))?.Value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;

    /// <summary>Looks for the answer to what means the same.</summary>
    /// <returns>Whether there is one that holds.</returns>
    public bool FindIn(AnswerCache answers, byte[] meaning)
    {
        Meaning = new(Caller.View, meaning);
        Answer = FromSource ? null : answers.Find(Caller.View, meaning)?.Answer;
        Answer = CanRecord || Answer?.Charge.Subjects.Count == 0 ? Answer : null;
        return Answer is not null;
    }
}
