using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>Every example of the pages, asked by HTTP with the clock pinned, answers what stands below it.</summary>
public sealed partial class ExampleTests(GatewayFixture gateway)
{
    public static TheoryData<string> Queries => [.. Pages.Blocks.Where(block => block.Kind == "graphql").Select(block => block.Place)];

    public static TheoryData<string> Requests => [.. Pages.Commands.Where(command => command.Line.StartsWith("curl", StringComparison.Ordinal)).Select(command => command.Block.Place)];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Shown_AnswersAsShown(string place)
    {
        var query = Pages.At(place);

        Same(Answer(query), await gateway.AskAsync(query.Text));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_Shown_AnswersAsShown(string place)
    {
        var command = Pages.At(place);
        var address = new Uri(Address().Match(command.Text).Groups[1].Value, UriKind.Relative);
        using var content = Body().Match(command.Text) is { Success: true } body ? new StringContent(body.Groups[1].Value, Encoding.UTF8, "application/json") : null;
        using var request = new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = content };
        foreach (var header in Header().Matches(command.Text).Where(header => header.Groups[1].Value != "Content-Type"))
        {
            request.Headers.Add(header.Groups[1].Value, header.Groups[2].Value);
        }

        using var nobody = gateway.Anonymous();
        using var response = await nobody.SendAsync(request, TestContext.Current.CancellationToken);

        Same(Answer(command), await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Blocks_OfJson_AreAnswersOrProfiles()
    {
        var answers = Pages.Blocks.Where(block => block.Kind.StartsWith("graphql", StringComparison.Ordinal) || (block.Kind == "sh" && block.Text.StartsWith("curl", StringComparison.Ordinal))).Select(Pages.After);

        Assert.Equal(Pages.Blocks.Where(block => block.Kind == "json"), answers);
        Assert.All(Pages.Blocks, block => Assert.Contains(block.Kind, (string[])["", "graphql", "graphql profile", "json", "json profile", "sh", "bash", "sql", "nginx", "ini", "dockerfile", "python receipt", "csharp receipt", "sh guide", "json guide", "text guide", "json list", "csharp webhook"]));
    }

    /// <summary>The answer shown below an example.</summary>
    internal static JsonElement Answer(Block example)
    {
        var answer = Pages.After(example);
        Assert.True(answer?.Kind == "json", $"{example.Place} shows no answer.");
        return JsonSerializer.Deserialize<JsonElement>(answer.Text);
    }

    /// <summary>Compares structure and values, not blanks.</summary>
    internal static void Same(JsonElement shown, JsonElement answered) => Assert.True(JsonElement.DeepEquals(shown, answered), $"answered: {answered}");

    [GeneratedRegex("http://127.0.0.1:5080(/[^ ]*)")]
    private static partial Regex Address();

    [GeneratedRegex("-H '([^:']+): ([^']*)'")]
    private static partial Regex Header();

    [GeneratedRegex("-d '([^']*)'")]
    private static partial Regex Body();
}
