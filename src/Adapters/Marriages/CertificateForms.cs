using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>The ways in which a registration number (登记字号) is written.</summary>
public static class CertificateForms
{
    /// <summary>The number for comparing: by its rule where it follows it, else without blanks and in half width.</summary>
    public static string Fold(string number) => MarriageCertificateNumber.TryRead(number, out var read)
        ? $"{read.Prefix}{read.DivisionCode}-{read.Year:0000}-{read.Serial:000000}"
        : NameFolding.Fold(number);

    /// <summary>The prefix of a number that follows the rule: J, L, BJ or BL; null for another.</summary>
    public static string? Prefix(string number) => MarriageCertificateNumber.TryRead(number, out var read) ? read.Prefix : null;

    /// <summary>The ways in which registries write it, so that an index finds it.</summary>
    internal static IEnumerable<string> Of(string folded) =>
        ((string[])[folded, folded.Replace('-', '－'), folded.Replace('(', '（').Replace(')', '）')]).Distinct();
}
