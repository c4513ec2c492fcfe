using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Streaming;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Answers <c>/graphql</c> as the GraphQL-over-HTTP specification says.</summary>
internal sealed class GraphEndpoint(RecordedRunner runner, Admission admission, CallerDesk callers, AnswerDesk desk, EventStream events, SocketEndpoint sockets, IOptions<LimitOptions> limits)
{
    // What is longer is not read while nobody may wait.
    private const int ShortBody = 16_384;

    public async Task AnswerAsync(HttpContext http)
    {
        try
        {
            if (http.WebSockets.IsWebSocketRequest)
            {
                await sockets.AnswerAsync(http);
                return;
            }

            var media = Negotiate(http);
            if (!(http.Request.ContentLength <= ShortBody))
            {
                admission.ThrowIfFull();
            }

            var client = await callers.IdentifyAsync(http);
            var asking = desk.Open(http, await RequestReader.ReadAsync(http.Request, limits.Value.BodyBytes, http.RequestAborted), client);
            if (media == ResponseMedia.Events)
            {
                desk.Read(http, asking, RequestReader.Parse(http.Request, asking.Bytes));
                await events.AnswerAsync(http, asking);
            }
            else if (!await desk.AnswersAsync(http, asking))
            {
                await AnswerAsync(http, asking, media);
            }
        }
        catch (RequestRefusedException refusal)
        {
            await RefuseAsync(http, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone: nobody reads an answer.
        }
    }

    /// <summary>A place is taken for the work only: a caller who sends or receives slowly holds none.</summary>
    private async Task AnswerAsync(HttpContext http, Asking asking, string media)
    {
        admission.ThrowIfFull();
        desk.Read(http, asking, RequestReader.Parse(http.Request, asking.Bytes));
        using var body = new PooledBuffer();
        using (var place = await admission.EnterAsync(http.RequestAborted))
        {
            await WorkAsync(http, asking, media, body);
            if (asking.IsWhole && asking.Answer is null)
            {
                place.Answered(HashCode.Combine(asking.Request.Query, asking.Request.OperationName));
            }
        }

        await desk.SendAsync(http, asking, body.WrittenMemory);
    }

    private async Task WorkAsync(HttpContext http, Asking asking, string media, PooledBuffer body)
    {
        var (result, explained) = await runner.RunAsync(asking, http, http.RequestAborted);
        asking.IsWhole = result.Executed && explained.Count == 0;
        http.Response.StatusCode = StatusOf(result, explained, media);
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = HttpMethods.Post;
        }

        ResultWriter.Write(body, result, explained);
    }

    private static async Task RefuseAsync(HttpContext http, RequestRefusedException refusal)
    {
        http.Response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status413PayloadTooLarge && HttpProtocol.IsHttp11(http.Request.Protocol))
        {
            // The rest of the body is not read, so the connection cannot carry another request.
            http.Response.Headers.Connection = "close";
        }

        if (refusal.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        ResultWriter.Write(http.Response.BodyWriter, ErrorEntry.Of(refusal.Code, refusal.Message));
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static string Negotiate(HttpContext http)
    {
        var media = ResponseMedia.Choose(http.Request.Headers.Accept!);
        http.Response.ContentType = $"{media ?? ResponseMedia.Json}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsPost(http.Request.Method) && !HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            throw new RequestRefusedException(StatusCodes.Status405MethodNotAllowed, "Send GraphQL requests by POST or GET.", ErrorCodes.ValidationError);
        }

        return media ?? throw new RequestRefusedException(
            StatusCodes.Status406NotAcceptable, $"Answers are '{ResponseMedia.Graph}', '{ResponseMedia.Json}' or '{ResponseMedia.Events}' in UTF-8.", ErrorCodes.ValidationError);
    }

    private static int StatusOf(ExecutionResult result, IReadOnlyList<ErrorEntry> explained, string media) => result switch
    {
        { Executed: true } => StatusCodes.Status200OK,
        { Errors: { } found } when found.OfType<AccessError>().FirstOrDefault() is { } refusal =>
            refusal.Code == ErrorCodes.RateLimited ? StatusCodes.Status429TooManyRequests : StatusCodes.Status403Forbidden,
        { Errors: { } found } when found.OfType<MethodError>().Any() => StatusCodes.Status405MethodNotAllowed,
        _ when explained.Any(error => error.Code == ErrorCodes.Internal) => StatusCodes.Status500InternalServerError,
        _ => media == ResponseMedia.Graph ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
