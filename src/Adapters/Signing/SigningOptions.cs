using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>The key in whose name the hub signs receipts and the ledger. Bound from the section <c>Signing</c>.</summary>
public sealed class SigningOptions : IValidatableObject
{
    /// <summary>Private key on P-256, not encrypted: PEM, or PKCS#8 in base64. Secret: never logged. The same on all replicas.</summary>
    public string Key { get; set; } = "";

    /// <summary>File that holds it, instead; relative to the content root.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Public keys that sign no more, or not yet: files, relative to the content root, or PEM. What they signed is still checked.</summary>
    public string[] RetiredKeys { get; set; } = [];

    /// <summary>Who signs, as receipts name it: an address or a name that is known to the partners.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Whether a retired key is given as such, and not as the file that holds it.</summary>
    public static bool IsText(string key) => key.Contains(KeyTexts.PemStart, StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var mistakes = new List<string>();
        SigningKeys.Read(this, mistakes);
        if (Issuer.Trim().Length is 0 or > 200)
        {
            mistakes.Add("Signing:Issuer is empty or longer than 200 characters. It says in every receipt who answered, such as https://hub.example.gov.cn.");
        }

        return mistakes.Select(mistake => new ValidationResult(mistake));
    }
}
