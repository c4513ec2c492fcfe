using System.Buffers;
using System.Globalization;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>A resident identity number (公民身份号码, GB 11643-1999), 18 characters. A secret: <see cref="ToString"/> masks it.</summary>
public readonly record struct ResidentNumber
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly HashSet<string> Provinces = [.. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".Split(' ')];

    private static readonly Dictionary<ResidentNumberFault, string> Rules = new()
    {
        [ResidentNumberFault.Length] = "An identity number has 18 characters (or 15 in the old form).",
        [ResidentNumberFault.Characters] = "An identity number consists of digits; only the last of 18 may be X.",
        [ResidentNumberFault.Province] = "The first two digits of the identity number are not a province.",
        [ResidentNumberFault.BirthDate] = "Digits 7 to 14 of the identity number are not a past date.",
        [ResidentNumberFault.CheckDigit] = "The check digit of the identity number is wrong.",
    };

    private ResidentNumber(string value) => Value = value;

    /// <summary>The number itself, 18 characters, X in upper case.</summary>
    public string Value { get; }

    /// <summary>Division of the first registration, six digits; it may be abolished or unknown.</summary>
    public string AddressCode => Value[..6];

    /// <summary>Day of birth.</summary>
    public DateOnly BirthDate => DateOnly.ParseExact(Value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Sex.</summary>
    public Sex Sex => (Value[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>The form of before 1999; null for people not born from 1900 to 1999, who cannot have one.</summary>
    public string? FifteenDigits => Value.AsSpan(6, 2) is "19" ? string.Concat(Value.AsSpan(0, 6), Value.AsSpan(8, 9)) : null;

    /// <summary>The ways in which a registry may hold the number: 18 characters with X or x, and 15 digits.</summary>
    public IEnumerable<string> Forms
    {
        get
        {
            yield return Value;
            if (Value[17] == 'X')
            {
                yield return string.Concat(Value.AsSpan(0, 17), "x");
            }

            if (FifteenDigits is { } old)
            {
                yield return old;
            }
        }
    }

    /// <summary>The rule that a fault breaks, in words that repeat no value.</summary>
    public static string Rule(ResidentNumberFault fault) => Rules[fault];

    /// <summary>Reads a number: blanks are removed, full-width characters and a lower-case x are folded, 15 digits become 18.</summary>
    /// <param name="text">What was entered or filed.</param>
    /// <param name="today">Nobody is born later.</param>
    /// <param name="number">The number, when it is one.</param>
    /// <param name="fault">The first rule that it breaks, when it is none.</param>
    public static bool TryParse(string? text, DateOnly today, out ResidentNumber number, out ResidentNumberFault fault)
    {
        number = default;
        var folded = Fold(text);
        fault = folded.Length is not (15 or 18) ? ResidentNumberFault.Length
            : folded.AsSpan(0, Math.Min(17, folded.Length)).ContainsAnyExcept(Digits) || (folded.Length == 18 && folded[17] != 'X' && !char.IsAsciiDigit(folded[17])) ? ResidentNumberFault.Characters
            : ResidentNumberFault.None;
        if (fault != ResidentNumberFault.None)
        {
            return false;
        }

        var first17 = folded.Length == 15 ? $"{folded[..6]}19{folded[6..]}" : folded[..17];
        fault = !Provinces.Contains(first17[..2]) ? ResidentNumberFault.Province
            : !DateOnly.TryParseExact(first17.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born > today || born.Year < 1000 ? ResidentNumberFault.BirthDate
            : folded.Length == 18 && folded[17] != Check(first17) ? ResidentNumberFault.CheckDigit
            : ResidentNumberFault.None;
        number = fault == ResidentNumberFault.None ? new ResidentNumber(first17 + Check(first17)) : default;
        return fault == ResidentNumberFault.None;
    }

    /// <summary>A mask: numbers must not reach logs and messages.</summary>
    public override string ToString() => "resident number";

    internal static string Fold(string? text)
    {
        Span<char> kept = stackalloc char[Math.Min(text?.Length ?? 0, 64)];
        var length = 0;
        foreach (var c in text.AsSpan(0, kept.Length))
        {
            if (!char.IsWhiteSpace(c))
            {
                kept[length++] = char.ToUpperInvariant(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c);
            }
        }

        return new string(kept[..length]);
    }

    private static char Check(string first17)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (first17[i] - '0') * Weights[i];
        }

        return Checks[sum % 11];
    }
}
