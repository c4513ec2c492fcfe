namespace CivilAffairsGraph.Adapters.Values;

/// <summary>A unified social credit code (统一社会信用代码, GB 32100-2015), 18 characters.</summary>
public readonly record struct CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly Dictionary<CreditCodeFault, string> Rules = new()
    {
        [CreditCodeFault.Length] = "A credit code has 18 characters.",
        [CreditCodeFault.Characters] = "A credit code consists of digits and capital letters without I, O, S, V, Z; places 3 to 8 are digits.",
        [CreditCodeFault.CheckCharacter] = "The check character of the credit code is wrong.",
    };

    private CreditCode(string value) => Value = value;

    /// <summary>The code, upper case.</summary>
    public string Value { get; }

    /// <summary>Organization code (组织机构代码, GB 11714) inside: nine characters.</summary>
    public string OrganizationCode => Value[8..17];

    /// <summary>Whether the organization code's own check character is right.</summary>
    public bool OrganizationCodeHolds
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < 8; i++)
            {
                var c = Value[8 + i];
                sum += (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * OrganizationWeights[i];
            }

            return Value[16] == "0123456789X0"[11 - (sum % 11)];
        }
    }

    /// <summary>The rule that a fault breaks.</summary>
    public static string Rule(CreditCodeFault fault) => Rules[fault];

    /// <summary>Upper case, half-width, without blanks.</summary>
    public static string Fold(string? text) => ResidentNumber.Fold(text);

    /// <summary>Reads a code; blanks are removed, full-width characters and lower case are folded.</summary>
    public static bool TryParse(string? text, out CreditCode code, out CreditCodeFault fault)
    {
        var folded = Fold(text);
        fault = folded.Length != 18 ? CreditCodeFault.Length
            : folded.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)) || !folded.AsSpan(2, 6).ToString().All(char.IsAsciiDigit) ? CreditCodeFault.Characters
            : folded[17] != Check(folded) ? CreditCodeFault.CheckCharacter
            : CreditCodeFault.None;
        code = fault == CreditCodeFault.None ? new CreditCode(folded) : default;
        return fault == CreditCodeFault.None;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static char Check(string code)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
