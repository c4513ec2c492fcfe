using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CivilAffairsGraph.Load.Cases;

/// <summary>Bodies of requests.</summary>
internal static class Bodies
{
    public static byte[] Gateway(string document, Case asked) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["query"] = document, ["variables"] = asked.Gateway.DeepClone() }.ToJsonString());

    public static byte[] Handwritten(Case asked) => Encoding.UTF8.GetBytes(asked.Handwritten.ToJsonString());

    public static HttpContent Json(byte[] body) => new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
