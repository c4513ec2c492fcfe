using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Makes resident identity numbers (GB 11643) of people who cannot exist.</summary>
internal static class IdNumbers
{
    private const string CheckCharacters = "10X98765432";

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The 18-digit number with address code <c>37PP99</c>, which is never assigned.</summary>
    /// <param name="prefecture">PP, two digits.</param>
    /// <param name="birth">Day of birth.</param>
    /// <param name="sequence">0 to 999: odd for men, even for women.</param>
    public static string Compose(string prefecture, DateOnly birth, int sequence) =>
        WithCheck(string.Create(CultureInfo.InvariantCulture, $"37{prefecture}99{birth:yyyyMMdd}{sequence:000}"));

    /// <summary>The 15-digit form that was in use until 1999: no century, no check digit.</summary>
    public static string Fifteen(string idNumber) => string.Concat(idNumber.AsSpan(0, 6), idNumber.AsSpan(8, 9));

    private static string WithCheck(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += (body[i] - '0') * Weights[i];
        }

        return body + CheckCharacters[sum % 11];
    }
}
