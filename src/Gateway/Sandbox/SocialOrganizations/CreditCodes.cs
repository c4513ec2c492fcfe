namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Makes unified social credit codes (GB 32100) and the organization codes inside them (GB 11714).</summary>
internal static class CreditCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const char CivilAffairs = '5';

    private static ReadOnlySpan<byte> CodeWeights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> OrganizationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The 18 characters of a credit code.</summary>
    /// <param name="category">1 association, 2 service institution, 3 foundation.</param>
    /// <param name="division">Six digits of the registering organ's division.</param>
    /// <param name="organizationCode">Nine characters, the last its check.</param>
    public static string Compose(char category, string division, string organizationCode)
    {
        var body = $"{CivilAffairs}{category}{division}{organizationCode}";
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += Alphabet.IndexOf(body[i], StringComparison.Ordinal) * CodeWeights[i];
        }

        return body + Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The nine characters of an organization code.</summary>
    /// <param name="body">Eight digits or capital letters.</param>
    public static string OrganizationCode(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10) * OrganizationWeights[i];
        }

        return body + (11 - (sum % 11)) switch { 10 => "X", 11 => "0", var check => check.ToString(System.Globalization.CultureInfo.InvariantCulture) };
    }
}
