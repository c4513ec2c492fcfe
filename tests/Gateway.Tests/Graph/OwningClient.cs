using Microsoft.AspNetCore.Mvc.Testing;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>A client whose gateway ends with it: each holds the divisions and looks at the registries again and again.</summary>
internal sealed class OwningClient : HttpClient
{
    private readonly WebApplicationFactory<Program> host;

    public OwningClient(WebApplicationFactory<Program> host)
        : base(host.Server.CreateHandler()) => (this.host, BaseAddress) = (host, host.Server.BaseAddress);

    /// <summary>Another client of the same gateway, which does not end with it.</summary>
    public HttpClient Another() => host.CreateClient();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            host.Dispose();
        }
    }
}
