using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>For each limit of the document and its variables: a request that is so large, valid otherwise.</summary>
internal static class Documents
{
    private static readonly string[] Scalars = ["id", "code", "name", "path", "level", "kind", "validFrom", "validTo", "isCurrent"];

    /// <summary>Limit → its default and the request of a given size.</summary>
    public static IReadOnlyDictionary<string, (int Default, Func<int, (string Query, object? Variables)> Of)> All { get; } =
        new Dictionary<string, (int, Func<int, (string, object?)>)>
        {
            ["DocumentCharacters"] = (50_000, size => ("{ __typename }".PadRight(size), null)),
            ["Tokens"] = (10_000, size => ("{ __typename }" + string.Concat(Enumerable.Repeat("#\n", size - 3)), null)),
            ["NameCharacters"] = (200, size => ($"{{ {new string('a', size)}: __typename }}", null)),
            ["Nesting"] = (50, size => (string.Concat(Enumerable.Repeat("{ ...", size - 1)) + "{ __typename }" + new string('}', size - 1), null)),
            ["Definitions"] = (100, size => ("{ ...F1 }" + string.Concat(Enumerable.Range(1, size - 1).Select(i => $" fragment F{i} on Query {{ {(i % 10 == 0 || i == size - 1 ? "__typename" : $"...F{i + 1}")} {(i == 1 ? string.Join(' ', Enumerable.Range(1, size / 10).Select(ten => ten * 10 + 1).Where(next => next < size).Select(next => $"...F{next}")) : "")} }}")), null)),
            ["Fields"] = (3_000, Fields),
            ["Depth"] = (20, size => ("{ division(code: \"371602\") " + string.Concat(Enumerable.Repeat("{ parent ", size - 2)) + "{ name" + new string('}', size), null)),
            ["Aliases"] = (100, size => ("{ " + string.Join(' ', Enumerable.Range(0, size).Select(i => $"a{i}: __typename")) + " }", null)),
            ["RepeatedFields"] = (100, size => ("{ " + string.Join(' ', Enumerable.Repeat("__typename", size)) + " }", null)),
            ["Directives"] = (100, size => ("{ " + string.Join(' ', Enumerable.Repeat("__typename @include(if: true)", size - 1)) + " ... @skip(if: false) { __typename } }", null)),
            ["Variables"] = (100, size => (
                $"query({string.Join(' ', Enumerable.Range(0, size).Select(i => $"$v{i}: String!"))}) {{ placeNames(first: 0, where: {{ name: {{ in: [{string.Join(' ', Enumerable.Range(0, size).Select(i => $"$v{i}"))}] }} }}) {{ totalCount }} }}",
                Enumerable.Range(0, size).ToDictionary(i => $"v{i}", i => $"{i}"))),
            ["VariableValues"] = (20_000, size => ("{ __typename }", new { unused = Enumerable.Range(0, size - 1) })),
            ["VariableDepth"] = (20, size => ("{ __typename }", new { unused = JsonSerializer.Deserialize<JsonElement>(new string('[', size) + 1 + new string(']', size)) })),
            ["ArgumentValues"] = (100, size => ($"{{ placeNames(first: 0, where: {{ name: {{ in: [{string.Join(' ', Enumerable.Repeat("\"x\"", size))}] }} }}) {{ totalCount }} }}", null)),
        };

    private static (string Query, object? Variables) Fields(int size)
    {
        var below = Enumerable.Range(0, size - 10).GroupBy(i => i / 800).Select((group, i) =>
            $"d{i}: division(code: \"371602\") {{ {string.Join(' ', group.Select((_, j) => Scalars[j % Scalars.Length]))} }}").ToList();
        return ($"{{ {string.Join(' ', below)} {string.Join(' ', Enumerable.Repeat("__typename", 10 - below.Count))} }}", null);
    }
}
