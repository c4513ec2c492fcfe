using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Tests.Transport;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Mistakes in the section <c>Access</c> and in trusted documents are all named, and nothing is served.</summary>
public sealed class AccessStartTests
{
    [Theory]
    [InlineData("Access:Replicas", "0")]
    [InlineData("Access:Replicas", "1001")]
    [InlineData("Access:Origins:0", "*")]
    [InlineData("Access:Origins:0", "https://*.example")]
    [InlineData("Access:Origins:0", "desk.example")]
    [InlineData("Access:Origins:0", "https://desk.example/")]
    [InlineData("Access:Origins:0", "https://desk.example/page")]
    [InlineData("Access:Origins:0", "HTTPS://desk.example")]
    [InlineData("Access:Origins:0", "ftp://desk.example")]
    [InlineData("Access:Origins:0", "null")]
    [InlineData("Access:Introspection", "Sometimes")]
    [InlineData("Access:Documents:Only", "true")]
    public async Task Start_WithAWrongSetting_IsRefusedAndNamesIt(string setting, string value)
    {
        var lines = await RefusedAsync(setting, value);

        Assert.Contains(lines, line => line.Contains(setting.Split(':')[^(char.IsDigit(setting[^1]) ? 2 : 1)], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithAPurposeThatSaysNothing_IsRefusedAndNamesWhatIsMissing()
    {
        var lines = await RefusedAsync("Access:Purposes:tax:Name", "税务");

        Assert.Contains(lines, line => line.Contains("Access:Purposes:tax:LegalBasis is empty", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Access:Purposes:tax:Fields is empty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithAPurposeWhoseCodeTheLedgerHasNoRoomFor_IsRefused()
    {
        var code = new string('t', 101);
        var lines = await RefusedAsync(($"Access:Purposes:{code}:Name", "税务"), ($"Access:Purposes:{code}:LegalBasis", "税收征收管理法"), ($"Access:Purposes:{code}:Fields:0", "Person.*"));

        Assert.Contains(lines, line => line.Contains("longer than the 100 characters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithAPurposeForFieldsThatAreNone_IsRefusedAndNamesThem()
    {
        var lines = await RefusedAsync(
            ("Access:Purposes:tax:Name", "税务"), ("Access:Purposes:tax:LegalBasis", "税收征收管理法"),
            ("Access:Purposes:tax:Fields:0", "Person.*"), ("Access:Purposes:tax:Fields:1", "Person.salary"), ("Access:Purposes:tax:Fields:2", "Query.person"));

        Assert.Equal("Person.salary", Assert.Single(lines, line => line.Contains("Access:Purposes", StringComparison.Ordinal)).Split('\'')[1]);
    }

    [Fact]
    public async Task Start_WithWrongDocuments_IsRefusedAndNamesEveryMistake()
    {
        using var files = new DocumentFiles(
            ("public", "{ registries { name } }"),
            ("public", "{ registries { name "),
            ("public", "{ registries { nam } divisio(code: \"370100\") { path } }"),
            ("jinan-housing", "query($n: ResidentId!) { person(idNumber: $n) { maritalStatus { state } } }"),
            ("jinan-housing", "fragment F on Person { name }"),
            ("qingdao-housing", "{ person(idNumber: \"370199200001010011\") { name } }"),
            ("qingdao-housing", new string('#', 1_000_001)));
        await File.WriteAllTextAsync(Path.Combine(files.Directory, "stray.graphql"), "{ registries { name } }", TestContext.Current.CancellationToken);
        var lines = (await RefusedAsync("Access:Documents:Directory", files.Directory)).Where(line => line.Contains(".graphql", StringComparison.Ordinal)).ToList();

        string[] expected =
        [
            "stray.graphql: a document stands in the folder of a client, or in 'public'.",
            "jinan-housing/3.graphql: Cannot query field 'state' on type 'MaritalStatus'.",
            "jinan-housing/4.graphql: The document has no operation.",
            "public/1.graphql: The document is not GraphQL",
            "public/2.graphql: Cannot query field 'nam' on type 'Registry'.",
            "public/2.graphql: Cannot query field 'divisio' on type 'Query'.",
            "qingdao-housing/5.graphql: Argument 'idNumber' of field 'person'",
            "qingdao-housing/6.graphql: The body has more than 1,000,000 bytes",
        ];
        Assert.All(expected, mistake => Assert.Contains(lines, line => line.Contains(mistake, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, lines.Count);
        Assert.DoesNotContain(lines, line => line.Contains("370199200001010011", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithoutTheFolder_IsRefused()
    {
        var lines = await RefusedAsync("Access:Documents:Directory", "/nowhere/documents");

        Assert.Contains(lines, line => line.Contains("there is no folder '/nowhere/documents'", StringComparison.Ordinal));
    }

    private static Task<IReadOnlyCollection<string>> RefusedAsync(string setting, string value) => RefusedAsync((setting, value));

    private static async Task<IReadOnlyCollection<string>> RefusedAsync(params (string Setting, string Value)[] settings)
    {
        var captured = new CapturedLog();
        var builder = WebApplication.CreateBuilder([.. settings.SelectMany(setting => (string[])[$"--{setting.Setting}", setting.Value])]).ConfigureServing().AddRegistryServing();
        builder.Logging.ClearProviders().AddProvider(captured);
        builder.Services.AddTransport(builder.Configuration);
        await using var app = builder.Build();

        Assert.False(await app.PrepareAsync(TestContext.Current.CancellationToken));
        return [.. captured.Lines];
    }
}
