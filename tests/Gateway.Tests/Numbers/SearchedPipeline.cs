using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Has the addresses that a gateway in this process is asked, and what it answers, searched: around everything that it does itself.</summary>
internal sealed class SearchedPipeline(NumberSearch search) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(following => http => AnswerAsync(http, following));
        next(app);
    };

    private async Task AnswerAsync(HttpContext http, RequestDelegate following)
    {
        var source = $"{http.Request.Method} {http.Request.Path}";
        if (!http.Request.Headers.ContainsKey(Deliberate.AddressHeader))
        {
            search.Look(Channel.Url, source, Uri.UnescapeDataString(http.Request.GetEncodedPathAndQuery()));
        }

        if (http.Request.Headers.Upgrade.Count > 0)
        {
            // What a WebSocket carries, its other side shows.
            await following(http);
            return;
        }

        var (body, copy) = (http.Response.Body, new CopiedStream(http.Response.Body));
        http.Response.Body = copy;
        try
        {
            await following(http);
            if (http.Response.BodyWriter.UnflushedBytes > 0)
            {
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            }
        }
        finally
        {
            http.Response.Body = body;
            search.Look(Channel.Header, source, string.Join('\n', http.Response.Headers.Select(header => $"{header.Key}: {header.Value}")));
            search.Look(Channel.Answer, source, Secrets.In(copy.Copy, Identifying.Is(http.Request.Headers["X-Api-Key"], http.Request.Headers.Authorization)));
        }
    }
}
