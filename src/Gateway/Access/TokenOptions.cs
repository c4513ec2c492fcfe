using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Whose OAuth 2 bearer tokens are taken. Bound from the section <c>Access:Tokens</c>.</summary>
internal sealed class TokenOptions : IValidatableObject
{
    /// <summary>Address of the OpenID Connect issuer, such as <c>https://login.example.gov.cn/realms/hub</c>. Empty: no tokens.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What a token must be for (<c>aud</c>).</summary>
    public string Audience { get; set; } = "";

    /// <summary>Address of the issuer's metadata. Empty: <c>.well-known/openid-configuration</c> below its address.</summary>
    public string MetadataAddress { get; set; } = "";

    /// <summary>Whether the metadata may only come by HTTPS. Default: true.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    /// <summary>Claim that names the client; where it is missing, <c>azp</c> does. Default: <c>client_id</c>.</summary>
    [Required]
    public string ClientClaim { get; set; } = "client_id";

    /// <summary>Claim that holds the scopes. Default: <c>scope</c>.</summary>
    [Required]
    public string ScopeClaim { get; set; } = "scope";

    /// <summary>How far the issuer's clock may differ: 0 to 5 minutes, default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a key that the issuer withdrew is taken at most, while the issuer answers: 2 s to 1 day, default 5 minutes. Its keys are read twice as often.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "1.00:00:00")]
    public TimeSpan RefreshEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How soon they are read again for a token whose key is not known: 1 s to 5 minutes, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan RefreshPause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the metadata is.</summary>
    public string Metadata => MetadataAddress.Length > 0 ? MetadataAddress : $"{Authority.TrimEnd('/')}/.well-known/openid-configuration";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority.Length == 0)
        {
            yield break;
        }

        if (Audience.Length == 0)
        {
            yield return new("Access:Tokens:Audience is empty: say what a token must be for, or tokens for anything would be taken.", [nameof(Audience)]);
        }

        if (!IsWeb(Authority) || !IsWeb(Metadata))
        {
            yield return new("Access:Tokens:Authority and MetadataAddress are addresses, such as https://login.example.gov.cn/realms/hub.", [nameof(Authority)]);
        }
        else if (RequireHttpsMetadata && !Metadata.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            yield return new("Access:Tokens:Authority or MetadataAddress is not HTTPS, so anybody on the way could sign tokens. Where that cannot be, set RequireHttpsMetadata to false.", [nameof(RequireHttpsMetadata)]);
        }
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" };
}
