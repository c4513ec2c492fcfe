using System.Globalization;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Quotas;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Takes what an operation costs from its client's quota, and says what is left.</summary>
/// <param name="quotas">What clients have used.</param>
internal sealed class QuotaDesk(IQuotas quotas)
{
    public const string LimitHeader = "RateLimit-Limit";
    public const string RemainingHeader = "RateLimit-Remaining";
    public const string ResetHeader = "RateLimit-Reset";

    /// <summary>Takes the cost of an operation, and sets the headers that say what is left.</summary>
    /// <exception cref="RequestRefusedException">The client has not so much left.</exception>
    public async ValueTask TakeAsync(HttpContext http, Client client, long cost, CancellationToken cancellationToken)
    {
        var state = await quotas.TakeAsync(client, cost, cancellationToken);
        if (!http.Response.HasStarted)
        {
            Describe(http.Response.Headers, client.Quota, state);
        }

        if (!state.Granted)
        {
            throw Refusal(Message(state, cost, client.Quota));
        }
    }

    /// <summary>Counts people about whom the client is about to learn.</summary>
    /// <exception cref="RequestRefusedException">They are more than it has left for the day.</exception>
    public async ValueTask DiscloseAsync(Client client, IReadOnlyCollection<long> subjects, CancellationToken cancellationToken)
    {
        if (!await quotas.DiscloseAsync(client, subjects, cancellationToken))
        {
            throw Refusal(
                $"The answer would be about more people than the client has left for today: {client.Quota.SubjectsPerDay} distinct people per day (limit SubjectsPerDay), which begins at midnight in China.");
        }
    }

    private static void Describe(IHeaderDictionary headers, ClientQuota quota, QuotaState state)
    {
        headers[LimitHeader] = Text(state.Limit);
        headers[RemainingHeader] = Text(Math.Min(state.Remaining, state.RemainingToday));
        if (state.RetryAfter == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        headers[ResetHeader] = Text(Seconds(state.Granted ? UntilFull(quota, state) : state.RetryAfter));
        if (!state.Granted)
        {
            headers.RetryAfter = Text(Seconds(state.RetryAfter));
        }
    }

    private static string Message(QuotaState state, long cost, ClientQuota quota) => state switch
    {
        _ when cost > quota.Burst => $"The operation costs {cost}, and the client may spend {quota.Burst} at once (limit Burst). Ask for less, or in several requests.",
        _ when cost > quota.PerDay => $"The operation costs {cost}, and the client may spend {quota.PerDay} in a day (limit PerDay). Ask for less.",
        _ when cost > state.RemainingToday => $"The operation costs {cost}, and the client has {state.RemainingToday} of {quota.PerDay} left for today (limit PerDay), which ends at midnight in China.",
        _ => $"The operation costs {cost}, and the client has {state.Remaining} of {quota.Burst} left at once (limit Burst); {quota.PerSecond} is given back in a second.",
    };

    private static RequestRefusedException Refusal(string message) => new(StatusCodes.Status429TooManyRequests, message, ErrorCodes.RateLimited);

    private static TimeSpan UntilFull(ClientQuota quota, QuotaState state) =>
        quota.PerSecond > 0 ? TimeSpan.FromSeconds((state.Limit - state.Remaining) / (double)quota.PerSecond) : TimeSpan.Zero;

    private static long Seconds(TimeSpan time) => (long)Math.Ceiling(time.TotalSeconds);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
