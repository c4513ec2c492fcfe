using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Findings, for people and for programs.</summary>
internal static class DoctorReport
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<FindingCode>(JsonNamingPolicy.SnakeCaseUpper),
            new JsonStringEnumConverter<FindingSeverity>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<RegistryName>(),
        },
    };

    /// <summary>An array of findings.</summary>
    public static string Json(IReadOnlyList<RegistryName> registries, IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings, _options) + Environment.NewLine;

    /// <summary>A list for each registry, the worst first, and a line that sums them up.</summary>
    public static string Text(IReadOnlyList<RegistryName> registries, IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var (name, own) in registries.Select(name => ((RegistryName?)name, name.ToString())).Prepend((null, "Settings"))
            .Select(part => (part.Item2, findings.Where(finding => finding.Registry == part.Item1).OrderBy(finding => finding.Severity).ToList()))
            .Where(part => part.Item2.Count > 0))
        {
            text.AppendLine(name);
            own.ForEach(finding => text.AppendLine(Line(finding)));
            text.AppendLine();
        }

        var counts = Enum.GetValues<FindingSeverity>().Select(severity => Count(findings.Count(finding => finding.Severity == severity), severity.ToString().ToLowerInvariant()));
        return text.AppendLine($"{string.Join(", ", counts)} in {Count(registries.Count, "registry", "registries")}.").ToString();
    }

    private static string Line(Finding finding)
    {
        var place = string.Join('.', new[] { finding.Table, finding.Column }.OfType<string>());
        var what = $"{(place.Length == 0 ? "" : place + ": ")}{finding.Message} — {finding.Remedy}".ReplaceLineEndings($"{Environment.NewLine}             ");
        return $"  {finding.Severity.ToString().ToLowerInvariant(),-8} {what} [{JsonNamingPolicy.SnakeCaseUpper.ConvertName(finding.Code.ToString())}]";
    }

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
