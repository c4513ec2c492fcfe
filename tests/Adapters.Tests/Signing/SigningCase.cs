using System.Security.Cryptography;
using CivilAffairsGraph.Adapters.Signing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters.Tests.Signing;

/// <summary>Keys and what signs with them.</summary>
internal static class SigningCase
{
    public static ECDsa NewKey(string curve = "nistP256") => ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));

    public static string Text(ECDsa key) => Convert.ToBase64String(key.ExportPkcs8PrivateKey());

    public static ServiceProvider Services(SigningOptions options) => new ServiceCollection().AddSingleton(Options.Create(options)).AddSigning().BuildServiceProvider();
}
