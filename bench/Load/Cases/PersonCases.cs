using System.Text.Json;

namespace CivilAffairsGraph.Load.Cases;

/// <summary>People of the sandbox: the described ones first, then others evenly.</summary>
internal static class PersonCases
{
    private const int Described = 17;
    private const int PersonsPerScale = 59_000;

    /// <summary>Different offsets give different people.</summary>
    public static List<Case> Of(CaseSource source, int offset)
    {
        var stride = 2 * Math.Max(1, PersonsPerScale * Scale(source) / source.Most / 2);
        return
        [
            .. File.ReadLines(Path.Combine(source.Sandbox, "truth.jsonl"))
                .Where(line => line.StartsWith("{\"type\":\"person\"", StringComparison.Ordinal))
                .Where((_, i) => i < Described || i % stride == offset * stride / 2)
                .Take(source.Most)
                .Select(line => Case.Same(("n", Number(line)))),
        ];
    }

    private static int Scale(CaseSource source) => (int)source.Read("marriage.db", "SELECT '', SCALE FROM SANDBOX_MARKER")[0].Number;

    private static string Number(string line)
    {
        using var person = JsonDocument.Parse(line);
        return person.RootElement.GetProperty("idNumber").GetString()!;
    }
}
