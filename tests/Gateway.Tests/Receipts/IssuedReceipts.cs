using System.Security.Cryptography;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Gateway.Receipts;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Schemas.Lookups;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Tests.Receipts;

/// <summary>A hub that issues and checks receipts with a key of its own.</summary>
internal sealed class IssuedReceipts : IDisposable
{
    private readonly ServiceProvider services;

    public IssuedReceipts(ILedgerHeads? heads = null, params string[] retired)
    {
        var options = new SigningOptions { Key = Convert.ToBase64String(Key.ExportPkcs8PrivateKey()), RetiredKeys = retired, Issuer = OwnKeys.Issuer };
        var all = new ServiceCollection().AddSingleton(Options.Create(options)).AddSingleton<TimeProvider>(new PinnedClock()).AddReceipts();
        services = (heads is null ? all : all.AddSingleton(heads)).BuildServiceProvider();
    }

    public static Certified Deceased { get; } = new(
        "verifyDeceased", new Dictionary<string, string> { ["name"] = "陈军", ["idNumber"] = "371699194801200051" }, "YES", new(2025, 12, 31), "0193a4b5c6d77e8f90a1b2c3d4e5f607");

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public ISigner Signer => services.GetRequiredService<ISigner>();

    public string KeySet => System.Text.Encoding.UTF8.GetString(Gateway.Receipts.KeySet.Write(services.GetRequiredService<PublishedKeys>().All));

    public string Issue(Certified? certified = null) => services.GetRequiredService<IReceipts>().Issue(certified ?? Deceased);

    public ReceiptReading Read(string receipt) => new ReceiptReader(services.GetRequiredService<ISignatures>()).Read(receipt);

    public void Dispose()
    {
        services.Dispose();
        Key.Dispose();
    }
}
