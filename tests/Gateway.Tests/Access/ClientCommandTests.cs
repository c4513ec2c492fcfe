using System.Text.Json;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>What a person does with clients by command.</summary>
public sealed partial class ClientCommandTests(GatewayFixture gateway) : IAsyncLifetime
{
    private Hub hub = null!;

    public async ValueTask InitializeAsync() => hub = await Hub.CreateAsync();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Client_FromItsCreationToItsEnd_MayDoWhatWasSaid()
    {
        await RunAsync(0, "create", "binzhou-aid", "--agency", "滨州市民政局", "--scope", "marriage.verify", "burial.verify", "--purpose", "benefit-review", "--division", "371600", "--burst", "7");
        var key = (await RunAsync(0, "key", "create", "binzhou-aid", "--expires", "2999-12-31", "--note", "a desk")).Output.Trim();
        var client = (await hub.AskAsync(("X-Api-Key", key))).Client!;
        Assert.Equal(("binzhou-aid", "滨州市民政局", "371600", new ClientQuota(7, 500, 1_000_000, 2_000)), (client.Id, client.Agency, client.Division, client.Quota));
        Assert.Equal([Scopes.BurialVerify, Scopes.MarriageVerify], client.Scopes.Order());

        await RunAsync(0, "grant", "binzhou-aid", "--scope", "marriage.read", "--purpose", "estate-settlement");
        await RunAsync(0, "revoke", "binzhou-aid", "--scope", "marriage.verify", "--purpose", "benefit-review");
        var listed = JsonSerializer.Deserialize<JsonElement>((await RunAsync(0, "list", "--json")).Output).EnumerateArray().Single(one => one.GetProperty("id").GetString() == "binzhou-aid");
        Assert.Equal(["burial.verify", "marriage.read"], listed.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()!));
        Assert.Equal(["estate-settlement"], listed.GetProperty("purposes").EnumerateArray().Select(purpose => purpose.GetString()!));

        await RunAsync(0, "revoke", "binzhou-aid");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal(401, (await hub.AskAsync(("X-Api-Key", key))).Status);
        Assert.Contains("binzhou-aid: 滨州市民政局, ended ", (await RunAsync(0, "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_IsShownOnceAndEndsWhenItIsRevoked()
    {
        var (output, error) = await RunAsync(0, "key", "create", Hub.Client);
        var key = output.Trim();
        Assert.True(ApiKey.IsWellFormed(key));
        Assert.Equal(200, (await hub.AskAsync(("X-Api-Key", key))).Status);
        var id = KeyId().Match((await RunAsync(0, "key", "list", Hub.Client)).Output).Value;
        Assert.Contains($"Key {id} of {Hub.Client}", error, StringComparison.Ordinal);

        await RunAsync(0, "key", "revoke", Hub.Client, id);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal(401, (await hub.AskAsync(("X-Api-Key", key))).Status);

        var told = string.Concat((await RunAsync(0, "key", "list", Hub.Client)).Output, (await RunAsync(0, "list", "--json")).Output, (await RunAsync(0, "list")).Output);
        Assert.Contains("revoked", told, StringComparison.Ordinal);
        Assert.DoesNotContain("cag_", told, StringComparison.Ordinal);
        Assert.Equal(-1, (await File.ReadAllBytesAsync(hub.Database, TestContext.Current.CancellationToken)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(key[4..])));
    }

    [Theory]
    [InlineData("There is no scope 'marriage.write'. There are: marriage.verify, marriage.read,", "create", "abc", "--agency", "x", "--scope", "marriage.write")]
    [InlineData("There is no scope 'all'.", "grant", Hub.Client, "--scope", "all")]
    [InlineData("'37x6' is no code of a division: 2, 4, 6, 9 or 12 digits", "create", "abc", "--agency", "x", "--division", "37x6")]
    [InlineData("There is no division 371699. In 371600 滨州市 there are 371602 滨城区,", "create", "abc", "--agency", "x", "--division", "371699")]
    [InlineData("There is no division 99. There are 370000 山东省,", "create", "abc", "--agency", "x", "--division", "99")]
    [InlineData("'Jinan' is no name of a client", "create", "Jinan", "--agency", "x")]
    [InlineData("'Benefit Review' is no code of a purpose", "create", "abc", "--agency", "x", "--purpose", "Benefit Review")]
    [InlineData("There is a client 'jinan-housing' already", "create", Hub.Client, "--agency", "x")]
    [InlineData("Option '--agency' is required", "create", "abc")]
    [InlineData("--agency must be 1 to 200 characters", "create", "abc", "--agency", " ")]
    [InlineData("--per-day must be a whole number from 1", "create", "abc", "--agency", "x", "--per-day", "0")]
    [InlineData("--valid-to must be a day as yyyy-MM-dd, not 'soon'", "create", "abc", "--agency", "x", "--valid-to", "soon")]
    [InlineData("--valid-to is before --valid-from", "create", "abc", "--agency", "x", "--valid-from", "2030-01-02", "--valid-to", "2030-01-01")]
    [InlineData("Say what to grant", "grant", Hub.Client)]
    [InlineData("There is no client 'nobody'", "revoke", "nobody")]
    [InlineData("There is no client 'nobody'", "key", "create", "nobody")]
    [InlineData("has no key 'none'", "key", "revoke", Hub.Client, "none")]
    [InlineData("neither an option nor a setting", "list", "everything")]
    public async Task Command_WithAMistake_SaysWhatWouldBeRightAndDoesNothing(string expected, params string[] arguments)
    {
        var before = (await RunAsync(0, "list", "--json")).Output;

        var (output, error) = await RunAsync(1, arguments);

        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        Assert.Equal(before, (await RunAsync(0, "list", "--json")).Output);
    }

    [Theory]
    [InlineData("client --help", "create", "grant", "key")]
    [InlineData("client create --help", "--agency", "--subjects-per-day", "marriage.verify")]
    [InlineData("client revoke --help", "ends the client")]
    [InlineData("client key --help", "create", "list", "revoke")]
    [InlineData("client key create --help", "--expires", "cannot be shown again")]
    public async Task Help_OfEachCommand_NamesWhatThereIs(string arguments, params string[] expected)
    {
        using var output = new StringWriter();

        Assert.Equal(0, await CommandLine.RunAsync(arguments.Split(' '), output, TextWriter.Null));
        Assert.All(expected, word => Assert.Contains(word, output.ToString(), StringComparison.Ordinal));
    }

    private async Task<(string Output, string Error)> RunAsync(int code, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(["client", .. arguments, $"--Hub:ConnectionString=Data Source={hub.Database}", $"--Sandbox:Directory={gateway.Sandbox}"], output, error);
        Assert.True(exit == code, $"{exit}: {output} {error}");
        return (output.ToString(), error.ToString());
    }

    [GeneratedRegex("^[0-9A-Za-z]{8}(?=  )", RegexOptions.Multiline)]
    private static partial Regex KeyId();
}
