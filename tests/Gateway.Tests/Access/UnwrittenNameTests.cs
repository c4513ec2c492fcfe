using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Tests.Graph;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Every field of the schema, asked for wrongly by who may not know it.</summary>
public sealed partial class UnwrittenNameTests(GatewayFixture gateway, ITestOutputHelper output)
{
    [Fact]
    public async Task Mistakes_InEveryFieldOfTheSchema_TeachAnOutsiderNoNameOfIt()
    {
        using var host = gateway.StartHost(new() { ["Access:Introspection"] = "ByScope" });
        using var client = host.CreateClient();
        var types = host.Services.GetRequiredService<ISchema>().AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).ToList();
        var fields = types.OfType<IComplexGraphType>().SelectMany(type => type.Fields).ToList();
        var names = types.Select(type => type.Name).Concat(fields.Select(field => field.Name)).Concat(fields.SelectMany(field => field.Arguments ?? []).Select(argument => argument.Name)).ToHashSet();
        var (refused, wrong) = (0, new List<string>());
        foreach (var document in types.OfType<IObjectGraphType>().SelectMany(Mistakes).Distinct())
        {
            var answer = await GatewayFixture.AskAsync(client, document);
            if (!answer.TryGetProperty("errors", out var errors))
            {
                continue; // It happens to be right.
            }

            refused++;
            var written = Word().Matches(document).Select(word => word.Value).ToHashSet();
            foreach (var message in errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()!))
            {
                var quoted = Quoted().Matches(message).SelectMany(text => Word().Matches(text.Value));
                var taught = quoted.Concat(TypeWord().Matches(message)).Select(word => word.Value).Where(word => names.Contains(word) && !written.Contains(word)).ToList();
                if (taught.Count > 0 || message.Contains("Did you mean", StringComparison.Ordinal))
                {
                    wrong.Add($"{document}: {message}");
                }
            }
        }

        output.WriteLine($"{refused} refusals");
        Assert.True(refused > 500, $"{refused} refusals");
        Assert.Empty(wrong);
    }

    /// <summary>A name nearly right, no selection, a selection too many, an argument of another kind, and one that there is not.</summary>
    private static IEnumerable<string> Mistakes(IObjectGraphType type)
    {
        var (open, close) = type.Name == "Query" ? ("{ ", " }") : ($"{{ node(id: \"x\") {{ ... on {type.Name} {{ ", " } } }");
        foreach (var field in type.Fields.Where(field => !field.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            yield return $"{open}{field.Name[..^1]}{close}";
            yield return $"{open}{field.Name}s{close}";
            yield return $"{open}{field.Name}{close}";
            yield return $"{open}{field.Name} {{ nothing }}{close}";
            foreach (var argument in field.Arguments ?? [])
            {
                yield return $"{open}{field.Name}({argument.Name}: [{{ nothing: 1 }}]) {{ __typename }}{close}";
                yield return $"{open}{field.Name}({argument.Name}: null, {argument.Name}s: 1){close}";
                yield return $"query($v: Boolean) {open}{field.Name}({argument.Name}: $v){close}";
            }
        }
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("[_A-Za-z][_0-9A-Za-z]*")]
    private static partial Regex Word();

    // Outside quotes a name of a type is told from a word by a capital inside.
    [GeneratedRegex(@"\b[A-Z][a-z0-9]+[A-Z]\w*\b")]
    private static partial Regex TypeWord();
}
