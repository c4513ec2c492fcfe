using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Schemas.Lookups;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace CivilAffairsGraph.Gateway.Tests.Receipts;

/// <summary>Anybody gets the keys, and needs nothing else to check a receipt.</summary>
public sealed class PublishedKeyTests(GatewayFixture gateway)
{
    private static readonly Uri Address = new("/.well-known/jwks.json", UriKind.Relative);

    [Fact]
    public async Task Receipt_OfTheGateway_IsCheckedByThePublishedKeysAndNoCodeOfOurs()
    {
        var host = gateway.StartHost([]);
        using var client = host.CreateClient();
        var receipt = host.Services.GetRequiredService<IReceipts>().Issue(IssuedReceipts.Deceased);
        var keys = await client.GetStringAsync(Address, TestContext.Current.CancellationToken);

        var claims = ReceiptExample.Check(receipt, keys);

        Assert.Equal("YES", claims.GetProperty("answer").GetString());
        Assert.ThrowsAny<Exception>(() => ReceiptExample.Check(receipt.Replace('.', ','), keys));
        Assert.ThrowsAny<Exception>(() => ReceiptExample.Check(receipt[..^8] + (receipt[^8] == 'A' ? 'B' : 'A') + receipt[^7..], keys));
    }

    [Fact]
    public async Task Keys_ForAnybody_AreNamedByTheirThumbprintAndMayBeKept()
    {
        using var old = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var client = gateway.StartHost(new() { ["Signing:RetiredKeys:0"] = old.ExportSubjectPublicKeyInfoPem() }).CreateClient();
        using var response = await client.GetAsync(Address, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("application/jwk-set+json", "public, max-age=300"), (response.Content.Headers.ContentType!.ToString(), response.Headers.CacheControl!.ToString()));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        var keys = new JsonWebKeySet(text).Keys;
        Assert.Equal(2, keys.Count);
        Assert.All(keys, key => Assert.Equal((Base64UrlEncoder.Encode(key.ComputeJwkThumbprint()), "sig", "ES256", false), (key.Kid, key.Use, key.Alg, key.HasPrivateKey)));
        Assert.DoesNotContain("\"d\"", text, StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var same = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }
}
