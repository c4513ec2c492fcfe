using System.Buffers;
using System.Threading.Channels;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>Answers as Server-Sent Events: <c>next</c> for each answer, <c>complete</c> at the end, a comment every fifteen seconds.</summary>
internal sealed class EventStream(StreamRunner runner, StreamPlaces places, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);

    /// <summary>Runs the operation and sends what it answers, until it ends, the caller leaves, or the process stops.</summary>
    /// <exception cref="RequestRefusedException">Too many listen, or too many requests are running.</exception>
    public async Task AnswerAsync(HttpContext http, Asking asking)
    {
        using var place = places.Take();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        await using var operation = await runner.BeginAsync(asking, http, http.RequestAborted);
        if (operation.Refusals.Count > 0)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            http.Response.ContentType = $"{ResponseMedia.Graph}; charset=utf-8";
            ResultWriter.Write(http.Response.BodyWriter, new(), operation.Refusals);
            return;
        }

        http.Response.Headers["X-Accel-Buffering"] = "no";
        var output = http.Response.BodyWriter;
        await FlushAsync(http, end.Token);
        try
        {
            await SendAsync(operation.Answers, http, answer => runner.PassAsync(asking, http, answer), end.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to subscribe again, elsewhere.
        }
        catch (RequestRefusedException refusal)
        {
            Next(output, error => ResultWriter.Write(error, ErrorEntry.Of(refusal.Code, refusal.Message)));
        }
        catch (GraphError lagging)
        {
            Next(output, error => ResultWriter.Write(error, ErrorEntry.Of(lagging.Code!, lagging.Message)));
        }

        output.Write("event: complete\ndata:\n\n"u8);
        await FlushAsync(http, http.RequestAborted);
    }

    private static async Task SendAsync(ChannelReader<StreamedAnswer> answers, HttpContext http, Func<StreamedAnswer, ValueTask> check, CancellationToken end)
    {
        var output = http.Response.BodyWriter;
        var (more, silence) = (answers.WaitToReadAsync(end).AsTask(), Task.Delay(Silence, end));
        while (true)
        {
            if (await Task.WhenAny(more, silence) != more)
            {
                // So that the caller, and what stands between, knows that nothing is broken.
                await silence;
                silence = Task.Delay(Silence, end);
                output.Write(":\n\n"u8);
            }
            else if (await more)
            {
                while (answers.TryRead(out var answer))
                {
                    using (answer)
                    {
                        await check(answer);
                        Next(output, data => data.Write(answer.Body.WrittenMemory.Span));
                    }
                }

                more = answers.WaitToReadAsync(end).AsTask();
            }
            else
            {
                return;
            }

            await FlushAsync(http, end);
        }
    }

    /// <summary>Sends what was written; a caller who does not take it in time loses his connection, so that he cannot hold it for ever.</summary>
    private static async ValueTask FlushAsync(HttpContext http, CancellationToken end)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(end);
        limit.CancelAfter(LongestSend);
        try
        {
            await http.Response.BodyWriter.FlushAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            // Ends as every request whose caller is gone.
            http.Abort();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }
    }

    private static void Next(IBufferWriter<byte> output, Action<IBufferWriter<byte>> write)
    {
        output.Write("event: next\ndata: "u8);
        write(output);
        output.Write("\n\n"u8);
    }
}
