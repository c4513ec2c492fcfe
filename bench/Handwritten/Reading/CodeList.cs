using System.Text.Json;

namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>What the codes of a column are called in answers; a code that is not listed, and none, is UNKNOWN.</summary>
internal sealed class CodeList(params (string Code, string Name)[] codes)
{
    private static readonly JsonEncodedText Unknown = JsonEncodedText.Encode("UNKNOWN");
    private readonly Dictionary<string, JsonEncodedText> names = codes.ToDictionary(code => code.Code, code => JsonEncodedText.Encode(code.Name));

    /// <summary>Marriage registry, <c>OP_TYPE</c>.</summary>
    public static CodeList EventKinds { get; } = new(
        ("IA", "MARRIAGE"), ("IB", "DIVORCE"), ("ICA", "MARRIAGE_REISSUE"), ("ICB", "DIVORCE_REISSUE"), ("IC", "PROOF_REISSUE"), ("ID", "ANNULMENT"));

    /// <summary>Social organization registry, <c>sorgType</c>.</summary>
    public static CodeList OrganizationKinds { get; } = new(("S", "ASSOCIATION"), ("M", "SERVICE_INSTITUTION"), ("J", "FOUNDATION"));

    /// <summary>Social organization registry, <c>sorgStatus</c>.</summary>
    public static CodeList OrganizationStatuses { get; } = new(
        ("8", "APPLYING"), ("9", "PREPARING"), ("10", "REFUSED"), ("11", "APPLYING"), ("12", "PREPARING"), ("13", "REFUSED"), ("14", "APPLYING"), ("15", "PREPARING"),
        ("16", "REFUSED"), ("21", "APPLYING"), ("22", "ACTIVE"), ("23", "REFUSED"), ("31", "ACTIVE"), ("32", "CANCELLED"), ("52", "REVOKED"), ("62", "CANCELLED"));

    /// <summary>Social organization registry, <c>SOM_CHECK.result</c>.</summary>
    public static CodeList ReportResults { get; } = new(("1", "PASSED"), ("2", "BASICALLY_PASSED"), ("3", "FAILED"));

    /// <summary>Burial registry, <c>FIS_CEME.PROP</c>.</summary>
    public static CodeList FacilityProperties { get; } = new(("1", "COMMERCIAL"), ("2", "PUBLIC_BENEFIT"));

    /// <summary>The name of the code in the column.</summary>
    public JsonEncodedText Name(string? raw) => names.TryGetValue(Filed.Code(raw), out var name) ? name : Unknown;

    /// <summary>The codes that have the name; none for a name that is not listed.</summary>
    public string[] Codes(string name) => [.. names.Where(code => code.Value.Value == name).Select(code => code.Key)];
}
