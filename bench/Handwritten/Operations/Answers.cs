using System.Text.Json;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>Turns requests into answers: POST with the variables as JSON, so that no identity number stands in an address.</summary>
internal static class Answers
{
    private const string NextHeader = "Next-After";

    /// <summary>Maps <c>POST /{path}</c>.</summary>
    public static void MapOperation(this WebApplication app, string path, IOperation operation)
    {
        var sessions = app.Services.GetRequiredService<SessionPool>();
        app.MapPost(path, http => sessions.UseAsync(session => AnswerAsync(http, operation, session)));
    }

    private static async Task AnswerAsync(HttpContext http, IOperation operation, Session session)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            var json = session.Begin();
            json.WriteStartObject();
            json.WriteStartObject("data"u8);
            var next = await operation.AnswerAsync(body.RootElement, session, json, http.RequestAborted);
            json.WriteEndObject();
            json.WriteEndObject();
            await json.FlushAsync(http.RequestAborted);
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = session.Written.Length;
            if (next is not null)
            {
                http.Response.Headers[NextHeader] = next;
            }

            await http.Response.BodyWriter.WriteAsync(session.Written, http.RequestAborted);
        }
        catch (Exception refusal) when (refusal is BadVariablesException or JsonException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync(refusal is BadVariablesException ? refusal.Message : "The body is not JSON.", http.RequestAborted);
        }
    }
}
