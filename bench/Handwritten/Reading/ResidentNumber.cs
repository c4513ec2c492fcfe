namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>A resident identity number (公民身份号码, GB 11643), 18 characters. Secret: never written anywhere but to the database.</summary>
internal readonly record struct ResidentNumber
{
    private const string Checks = "10X98765432";
    private const string Provinces = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private readonly string text;

    private ResidentNumber(string text, DateOnly born) => (this.text, BirthDate) = (text, born);

    public DateOnly BirthDate { get; }

    public bool IsMale => (text[16] - '0') % 2 == 1;

    /// <summary>The three ways in which a registry may hold it: with X, with x, and the 15 digits of before 1999. Where two are the same, the first is repeated.</summary>
    public string[] Forms =>
    [
        text,
        text[17] == 'X' ? string.Concat(text.AsSpan(0, 17), "x") : text,
        text.AsSpan(6, 2) is "19" ? string.Concat(text.AsSpan(0, 6), text.AsSpan(8, 9)) : text,
    ];

    /// <summary>The number in 18 characters, or null; <paramref name="fifteen"/> says that it was filed in 15.</summary>
    public static ResidentNumber? Read(string? raw, DateOnly today, out bool fifteen)
    {
        Span<char> folded = stackalloc char[18];
        fifteen = false;
        var length = Fold(raw, folded);
        if (length is not (15 or 18) || folded[..Math.Min(17, length)].ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        Span<char> number = stackalloc char[18];
        if (length == 15)
        {
            folded[..6].CopyTo(number);
            "19".CopyTo(number[6..]);
            folded[6..15].CopyTo(number[8..]);
        }
        else
        {
            folded.CopyTo(number);
        }

        var check = Check(number);
        if ((length == 18 && number[17] != check) || !Provinces.AsSpan().Contains(number[..2], StringComparison.Ordinal) || Born(number) is not { } born || born > today)
        {
            return null;
        }

        number[17] = check;
        fifteen = length == 15;
        return new ResidentNumber(new string(number), born);
    }

    /// <summary>Half-width, upper case, without blanks; 0 when more is left than a number has.</summary>
    private static int Fold(string? raw, Span<char> folded)
    {
        var length = 0;
        foreach (var c in raw.AsSpan())
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (length == folded.Length)
            {
                return 0;
            }

            folded[length++] = char.ToUpperInvariant(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c);
        }

        return length;
    }

    private static DateOnly? Born(ReadOnlySpan<char> number)
    {
        var (year, month, day) = (int.Parse(number.Slice(6, 4), null), int.Parse(number.Slice(10, 2), null), int.Parse(number.Slice(12, 2), null));
        return year >= 1000 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static char Check(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (number[i] - '0') * Weights[i];
        }

        return Checks[sum % 11];
    }
}
