using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Registries;
using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

/// <summary>The transport over a small schema, on a free port.</summary>
public class GraphHost : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>Configuration of this host; many requests may wait, and there is no sandbox that would let everybody know the schema.</summary>
    protected virtual string[] Settings => ["--Limits:QueuedRequests", "500", "--Limits:QueuedInOverload", "500", "--Access:Introspection", "Open"];

    public HttpClient Client { get; } = new();

    internal SmallSchema Schema { get; } = new();

    internal CountingRule Rule { get; } = new();

    internal CapturedLog Captured { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", .. Settings]).ConfigureServing();
        builder.Logging.ClearProviders().AddProvider(Captured);
        builder.Services.AddTransport(builder.Configuration);
        builder.Services.AddSingleton<ISchema>(Schema);
        builder.Services.AddSingleton<IValidationRule>(Rule);
        builder.Services.AddSingleton<IPersonalFields, SmallPersonalFields>();
        builder.Services.AddSingleton<IRegistryHealth, SmallHealth>();
        _app = builder.Build();
        _app.MapCivilAffairsGraph();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = new(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? accept = null, string contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return SendAsync(HttpMethod.Post, "/graphql", accept, content);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? accept = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        var response = await PostAsync(JsonSerializer.Serialize(new { query, variables }));
        return await ReadAsync(response);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).RootElement;
}
