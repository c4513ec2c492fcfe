using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Schemas.Lookups;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>Adds receipts and the keys by which anybody checks them.</summary>
internal static class ReceiptServices
{
    private const string KeysPath = "/.well-known/jwks.json";

    /// <summary>Adds <see cref="IReceipts"/> over what signs.</summary>
    public static IServiceCollection AddReceipts(this IServiceCollection services) => services.AddSigning().AddSingleton<IReceipts>(provider => new SignedReceipts(
        provider.GetRequiredService<ISigner>(), provider.GetRequiredService<IOptions<SigningOptions>>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<ILedgerHeads>()));

    /// <summary>Maps the public keys, where there are any.</summary>
    public static IEndpointRouteBuilder MapKeys(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<PublishedKeys>() is { All: var keys })
        {
            var (content, tag) = (KeySet.Write(keys), new EntityTagHeaderValue($"\"{string.Join('.', keys.Select(key => key.KeyId[..8]))}\""));
            endpoints.MapGet(KeysPath, (HttpContext http) =>
            {
                // Who meets a key that is not among them asks again; the others need not for a while.
                http.Response.Headers.CacheControl = "public, max-age=300";
                return Results.Bytes(content, KeySet.MediaType, entityTag: tag);
            });
        }

        return endpoints;
    }
}
