using System.Security.Cryptography;
using CivilAffairsGraph.Adapters.Signing;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Adapters.Tests.Signing;

/// <summary>What the hub signs is checked by the public key alone, also when the key has retired.</summary>
public sealed class SignerTests
{
    [Fact]
    public void Sign_FromManyThreads_IsCheckedByThePublicKeyAlone()
    {
        using var key = SigningCase.NewKey();
        using var services = SigningCase.Services(new() { Key = SigningCase.Text(key) });
        var (signer, signatures) = (services.GetRequiredService<ISigner>(), services.GetRequiredService<ISignatures>());

        Parallel.For(0, 2_000, new() { MaxDegreeOfParallelism = 16 }, number =>
        {
            var content = BitConverter.GetBytes(number);
            var signature = signer.Sign(content);
            Assert.Equal(64, signature.Length);
            Assert.True(signatures.AreOf(signer.KeyId, content, signature));
            Assert.False(signatures.AreOf(signer.KeyId, BitConverter.GetBytes(number + 1), signature));
        });

        using var outside = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = key.ExportParameters(includePrivateParameters: false).Q });
        Assert.True(outside.VerifyData(new byte[] { 1, 2, 3 }, signer.Sign([1, 2, 3]), HashAlgorithmName.SHA256));
    }

    [Fact]
    public void Signature_OfAKeyThatRetired_IsStillCheckedAndThatOfAStrangerIsNot()
    {
        using var old = SigningCase.NewKey();
        using var present = SigningCase.NewKey();
        using var before = SigningCase.Services(new() { Key = SigningCase.Text(old) });
        using var after = SigningCase.Services(new() { Key = SigningCase.Text(present), RetiredKeys = [old.ExportSubjectPublicKeyInfoPem()] });
        using var elsewhere = SigningCase.Services(new() { Key = SigningCase.Text(present) });
        var signer = before.GetRequiredService<ISigner>();
        var signature = signer.Sign([7]);

        Assert.True(after.GetRequiredService<ISignatures>().AreOf(signer.KeyId, [7], signature));
        Assert.False(after.GetRequiredService<ISignatures>().AreOf(after.GetRequiredService<ISigner>().KeyId, [7], signature));
        Assert.False(elsewhere.GetRequiredService<ISignatures>().AreOf(signer.KeyId, [7], signature));
        Assert.Equal([after.GetRequiredService<ISigner>().KeyId, signer.KeyId], after.GetRequiredService<PublishedKeys>().All.Select(key => key.KeyId));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void Signature_OfAnotherLength_IsNone(int length)
    {
        using var key = SigningCase.NewKey();
        using var services = SigningCase.Services(new() { Key = SigningCase.Text(key) });

        Assert.False(services.GetRequiredService<ISignatures>().AreOf(services.GetRequiredService<ISigner>().KeyId, [7], new byte[length]));
    }
}
