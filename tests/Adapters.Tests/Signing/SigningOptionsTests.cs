using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using CivilAffairsGraph.Adapters.Signing;

namespace CivilAffairsGraph.Adapters.Tests.Signing;

/// <summary>Mistakes in the section <c>Signing</c> are all named, and never what is secret in it.</summary>
public sealed class SigningOptionsTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-signing-").FullName;
    private readonly ECDsa key = SigningCase.NewKey();

    public void Dispose()
    {
        key.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void Options_WithAKeyInAnyForm_AreRight()
    {
        SigningOptions[] right =
        [
            new() { Key = SigningCase.Text(key) },
            new() { Key = key.ExportPkcs8PrivateKeyPem() },
            new() { Key = key.ExportECPrivateKeyPem() },
            new() { KeyFile = Write("key.pem", key.ExportPkcs8PrivateKeyPem()) },
            new() { KeyFile = Write("key.txt", SigningCase.Text(key) + "\n"), RetiredKeys = [key.ExportSubjectPublicKeyInfoPem(), Write("old.pem", key.ExportSubjectPublicKeyInfoPem())] },
        ];

        Assert.All(right, options => Assert.Empty(Mistakes(options)));
    }

    [Fact]
    public void Options_WithoutAnything_NameKeyAndIssuer() =>
        Assert.Collection(
            Mistakes(new() { Issuer = "" }),
            mistake => Assert.StartsWith("Signing:Key and Signing:KeyFile are both empty", mistake, StringComparison.Ordinal),
            mistake => Assert.StartsWith("Signing:Issuer is empty", mistake, StringComparison.Ordinal));

    [Fact]
    public void Options_WithMistakes_NameEachWithoutWhatIsSecret()
    {
        using var other = SigningCase.NewKey("nistP384");
        var (secret, foreign) = (key.ExportPkcs8PrivateKeyPem(), SigningCase.Text(other));
        (SigningOptions Options, string Expected)[] wrong =
        [
            (new() { Key = foreign }, "Signing:Key holds no private key on P-256"),
            (new() { Key = key.ExportSubjectPublicKeyInfoPem() }, "Signing:Key holds no private key on P-256"),
            (new() { Key = key.ExportEncryptedPkcs8PrivateKeyPem("word", new(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1)) }, "Signing:Key holds no private key on P-256"),
            (new() { Key = "c2VjcmV0" }, "Signing:Key holds no private key on P-256"),
            (new() { Key = secret, KeyFile = "signing.pem" }, "both given"),
            (new() { KeyFile = Path.Combine(directory, "none.pem") }, "Signing:KeyFile names a file that cannot be read"),
            (new() { KeyFile = Write("long.pem", new string('-', 20_000)) }, "too large"),
            (new() { Key = secret, RetiredKeys = [key.ExportSubjectPublicKeyInfoPem(), secret] }, "Signing:RetiredKeys:1 is no public key"),
            (new() { Key = secret, RetiredKeys = [Path.Combine(directory, "none.pem")] }, "Signing:RetiredKeys:0 names a file that cannot be read"),
        ];

        Assert.All(wrong, one =>
        {
            var mistake = Assert.Single(Mistakes(one.Options));
            Assert.Contains(one.Expected, mistake, StringComparison.Ordinal);
            Assert.DoesNotContain(secret.Split('\n')[1], mistake, StringComparison.Ordinal);
            Assert.DoesNotContain(foreign, mistake, StringComparison.Ordinal);
        });
    }

    private static IReadOnlyList<string> Mistakes(SigningOptions options)
    {
        options.Issuer = options.Issuer.Length > 0 ? options.Issuer : options is { Key: "", KeyFile: "" } ? "" : "urn:tests";
        return [.. options.Validate(new ValidationContext(options)).Select(mistake => mistake.ErrorMessage!)];
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(directory, name);
        File.WriteAllText(path, text);
        return path;
    }
}
