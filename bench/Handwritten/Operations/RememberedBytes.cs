namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>The least that a server can do for an answer: it reads the request and sends bytes that it holds.</summary>
internal static class RememberedBytes
{
    public const string Path = "/bytes";

    /// <summary>PUT says which bytes, POST gets them.</summary>
    public static void MapTo(WebApplication app)
    {
        byte[] bytes = [];
        app.MapPut(Path, async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            bytes = body.ToArray();
        });
        app.MapPost(Path, async (HttpContext http) =>
        {
            await DrainAsync(http);
            (http.Response.ContentType, http.Response.ContentLength) = ("application/json; charset=utf-8", bytes.Length);
            await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
        });
    }

    private static async Task DrainAsync(HttpContext http)
    {
        for (var completed = false; !completed;)
        {
            var read = await http.Request.BodyReader.ReadAsync(http.RequestAborted);
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
            completed = read.IsCompleted;
        }
    }
}
