namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>Unified social credit codes (统一社会信用代码, GB 32100).</summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>The code in upper case, or null where it breaks the standard.</summary>
    public static string? Read(string? raw)
    {
        Span<char> code = stackalloc char[18];
        var length = 0;
        foreach (var c in raw.AsSpan())
        {
            if (!char.IsWhiteSpace(c))
            {
                if (length == code.Length)
                {
                    return null;
                }

                code[length++] = char.ToUpperInvariant(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c);
            }
        }

        return length == 18 && !code.Slice(2, 6).ContainsAnyExceptInRange('0', '9') && Check(code) == code[17]
            ? code.SequenceEqual(raw) ? raw : new string(code)
            : null;
    }

    private static char Check(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var value = Alphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return default;
            }

            sum += value * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
