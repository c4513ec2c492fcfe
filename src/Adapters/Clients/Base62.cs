using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>Texts of digits and letters, which no shell, address or eye breaks.</summary>
internal static class Base62
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>So many random characters, each as likely as any.</summary>
    public static string Random(int length) => RandomNumberGenerator.GetString(Digits, length);

    /// <summary>The last so many digits of a number.</summary>
    public static string Of(ulong number, int length) => string.Create(length, number, static (text, rest) =>
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            (rest, var digit) = Math.DivRem(rest, (ulong)Digits.Length);
            text[i] = Digits[(int)digit];
        }
    });
}
