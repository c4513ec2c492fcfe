using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Receipts;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Tells one change to its receiver.</summary>
/// <param name="client">Calls.</param>
/// <param name="signer">Signs what is told.</param>
/// <param name="clock">When.</param>
internal sealed class WebhookSender(WebhookClient client, ISigner signer, TimeProvider clock)
{
    /// <summary>Header that names the change, to drop what was told before.</summary>
    public const string Id = "Webhook-Id";

    /// <summary>Header with the time under the signature, in seconds since 1970.</summary>
    public const string Timestamp = "Webhook-Timestamp";

    /// <summary>Header with the signature.</summary>
    public const string Signature = "Webhook-Signature";

    /// <summary>Sends it.</summary>
    /// <returns>Null when the receiver took it; otherwise why not, without anything that it said.</returns>
    public async Task<string?> SendAsync(WatchEvent told, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, told.Watch.Address) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(Id, told.Id);
        request.Headers.Add(Timestamp, at.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(Signature, DetachedSignature.Of(signer, body.Span, at));
        try
        {
            var status = await client.SendAsync(request, cancellationToken);
            return status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices ? null : $"status {(int)status}";
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "no answer in time";
        }
    }
}
