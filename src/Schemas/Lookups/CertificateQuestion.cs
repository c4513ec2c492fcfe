using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether a certificate stands.</summary>
/// <param name="Certificate">Kind of the certificate.</param>
/// <param name="Number">Its number, folded.</param>
/// <param name="HolderNumber">Number of its holder; null where only the name is given.</param>
/// <param name="HolderName">Name of its holder, folded; null where only the number is given.</param>
/// <param name="AsOf">Today.</param>
internal sealed record CertificateQuestion(CertificateKind Certificate, string Number, ResidentNumber? HolderNumber, string? HolderName, DateOnly AsOf)
    : Question(LookupKind.Certificate, AsOf)
{
    /// <summary>Who does not know the certificate could try holders for it, and who knows the holder certificates.</summary>
    public override IReadOnlyList<Assertion> Assertions =>
        HolderNumber is { } holder ? [new(Paper, All), new(holder.Value, $"{holder.Value}|{All}")] : [new(Paper, All)];

    public override IReadOnlyList<string> Subjects => [HolderNumber?.Value ?? Paper];

    public override Finding Unknown => Finding.NotFound;

    public override IEnumerable<KeyValuePair<string, string>> Words =>
    [
        .. Word("kind", Certificate.ToString().ToUpperInvariant()), .. Word("number", Number), .. Word("holderIdNumber", HolderNumber?.Value), .. Word("holderName", HolderName),
    ];

    private string Paper => $"certificate {Certificate} {Number}";

    private string All => $"{Paper}|{HolderNumber?.Value}|{HolderName}";

    /// <summary>Whether somebody on file is the holder.</summary>
    public bool IsHolder(ResidentNumber? number, string? name) =>
        (HolderNumber is not { } asked || number == asked) && (HolderName is null || (!NameFolding.CharactersLost(name) && NameFolding.Fold(name) == HolderName));
}
