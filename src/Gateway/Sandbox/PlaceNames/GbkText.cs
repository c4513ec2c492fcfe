using System.Text;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>Text as the registry's character set GBK keeps it.</summary>
internal static class GbkText
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936, new EncoderReplacementFallback("?"), DecoderFallback.ExceptionFallback)!;

    /// <summary>The text with <c>?</c> for each character that GBK cannot write.</summary>
    public static string Keep(string text) => Gbk.GetString(Gbk.GetBytes(text));
}
