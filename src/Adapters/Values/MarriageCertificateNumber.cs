using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>A marriage registration number (登记字号) by its rule: prefix, division, year, serial.</summary>
/// <param name="Prefix">J, L, BJ or BL.</param>
/// <param name="DivisionCode">Six digits.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Serial">Within office and year.</param>
internal readonly partial record struct MarriageCertificateNumber(string Prefix, string DivisionCode, int Year, int Serial)
{
    /// <summary>Reads a number as filed; full-width characters, other hyphens and blanks are folded.</summary>
    public static bool TryRead(string? raw, out MarriageCertificateNumber number)
    {
        var match = Rule().Match(ResidentNumber.Fold(raw).Replace('—', '-').Replace('–', '-').Replace('−', '-'));
        number = match.Success
            ? new(match.Groups[1].Value, match.Groups[2].Value, int.Parse(match.Groups[3].ValueSpan, null), int.Parse(match.Groups[4].ValueSpan, null))
            : default;
        return match.Success && number.Year > 0;
    }

    [GeneratedRegex(@"\A(J|L|BJ|BL)([0-9]{6})-([0-9]{4})-([0-9]{6})\z")]
    private static partial Regex Rule();
}
