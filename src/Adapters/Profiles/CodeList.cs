using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>The values one code column may hold and what they mean. A value that is not listed means <c>Unknown</c>.</summary>
/// <typeparam name="TEnum">The contract's enum; its member <c>Unknown</c> stands for everything that is not listed.</typeparam>
internal sealed class CodeList<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum Unknown = Enum.Parse<TEnum>("Unknown");
    private readonly Dictionary<string, TEnum> meanings;
    private readonly TEnum whenEmpty;

    public CodeList(ColumnMapping? mapping)
    {
        meanings = mapping?.Codes?.ToDictionary(code => code.Key, code => Parse(code.Value)) ?? [];
        whenEmpty = mapping?.WhenEmpty is { } empty ? Parse(empty) : Unknown;
    }

    /// <summary>What the column says, with an issue on <paramref name="field"/> when the code is filled but not listed.</summary>
    public TEnum Read(string? raw, string field, List<QualityIssue> issues)
    {
        var code = Fold(raw);
        if (code.Length == 0)
        {
            return whenEmpty;
        }

        if (meanings.TryGetValue(code, out var meaning))
        {
            return meaning;
        }

        issues.Add(QualityIssues.Of("VALUE_UNKNOWN", field));
        return Unknown;
    }

    /// <summary>The codes that mean one of <paramref name="values"/>, for SQL; see <see cref="Selection"/>.</summary>
    public Selection Select(IReadOnlyCollection<TEnum> values) => new(
        [.. meanings.Where(code => values.Contains(code.Value)).Select(code => code.Key)],
        [.. meanings.Keys],
        values.Contains(Unknown),
        values.Contains(whenEmpty));

    private static string Fold(string? raw) => (raw ?? "").Trim(' ').ToUpperInvariant();

    /// <summary>The values were checked by <see cref="ColumnMistakes"/>.</summary>
    private static TEnum Parse(string value) => Enum.Parse<TEnum>(value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>Which columns values to take.</summary>
    /// <param name="Codes">Codes to take.</param>
    /// <param name="Known">All listed codes: with <paramref name="Unlisted"/> every other filled value is taken too.</param>
    /// <param name="Unlisted">Take filled values that are not listed.</param>
    /// <param name="Empty">Take null and empty values.</param>
    internal sealed record Selection(string[] Codes, string[] Known, bool Unlisted, bool Empty);
}
