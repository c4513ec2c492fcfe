using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Doctor;

/// <summary>Mistakes that need no database to be seen, databases that do not answer, and what the command prints.</summary>
public sealed class SettingFindingTests(GatewayFixture gateway) : IDisposable
{
    private readonly DoctorCase broken = new();

    public void Dispose() => broken.Dispose();

    [Fact]
    public async Task Doctor_OverAFreshSandbox_FindsNoErrorAndOnlyItsKnownFlaw()
    {
        var (code, output, error) = await DoctorCase.RunAsync("doctor", "--json", $"--Sandbox:Directory={gateway.Sandbox}");

        Assert.Equal((0, ""), (code, error));
        var findings = JsonSerializer.Deserialize<JsonElement>(output).EnumerateArray().ToList();

        // Checks without a result (9) are a flaw that the sandbox's annual reports have on purpose.
        Assert.Equal(
            ["warning SocialOrganization CODE_UNKNOWN SOM_CHECK.result"],
            findings.Where(finding => DoctorCase.Text(finding, "severity") != "hint")
                .Select(finding => $"{DoctorCase.Text(finding, "severity")} {DoctorCase.Text(finding, "registry")} {DoctorCase.Text(finding, "code")} {DoctorCase.Text(finding, "table")}.{DoctorCase.Text(finding, "column")}"));
        Assert.Equal(["FILE_WRITABLE", "ROWS_COUNTED"], findings.Where(finding => DoctorCase.Text(finding, "severity") == "hint").Select(finding => DoctorCase.Text(finding, "code")).Distinct().Order());
        Assert.Equal(30_000, findings.Single(finding => DoctorCase.Text(finding, "table") == "RC_MARRY").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Doctor_BeforeTheSandboxWasMade_SaysHowToMakeItAndMakesNone()
    {
        var directory = Path.Combine(Path.GetTempPath(), $"civil-affairs-none-{Guid.NewGuid():N}");
        var (code, output, _) = await DoctorCase.RunAsync("doctor", $"--Sandbox:Directory={directory}");

        Assert.Equal(0, code);
        Assert.Equal(4, output.Split("[SANDBOX_MISSING]").Length - 1);
        Assert.Contains("run 'sandbox create'", output, StringComparison.Ordinal);
        Assert.EndsWith($"0 errors, 4 warnings, 0 hints in 4 registries.{Environment.NewLine}", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(directory));
    }

    [Theory]
    [InlineData("--Registries:Marriage:Engine=Oracle", "ENGINE_UNKNOWN", "SqlServer")]
    [InlineData("--Registries:Marriage:ConnectionString=Fehler;x", "CONNECTION_STRING_INVALID", "ADO.NET")]
    [InlineData("--Registries:Marriage:Profile=/nowhere/county.json", "PROFILE_UNREADABLE", "path")]
    [InlineData("--Registries:Marriage:QueryTimeout=00:10:00", "SETTING_INVALID", "Correct")]
    [InlineData("--Registries:Marriage:QueryTimeout=long", "SETTING_INVALID", "Correct")]
    [InlineData("--Lists:CountLimit=7", "SETTING_INVALID", "Correct")]
    [InlineData("--Ids:Key=c2hvcnQ=", "SETTING_INVALID", "Correct")]
    public async Task Doctor_WithABadSetting_NamesItAndFails(string setting, string expected, string remedy)
    {
        var (code, findings) = await broken.With().FindAsync(setting);

        Assert.Equal(1, code);
        Assert.Contains(remedy, DoctorCase.Text(DoctorCase.Only(findings, expected), "remedy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithMistakesInAProfile_ListsThoseThatServingRefusesToStartWith()
    {
        broken.Columns["Kind"]!["codes"]!["02"] = "7";
        broken.Columns["Validity"]!["whenEmpty"] = "MAYBE";
        broken.Columns["RegisteredOn"]!["format"] = "ddMMyyyy";
        broken.Columns["Spouse"] = "x";
        var (_, findings) = await broken.With().FindAsync();
        var mistakes = findings.Where(finding => DoctorCase.Text(finding, "severity") == "error").ToList();

        var (code, log) = await ServeAsync();

        Assert.Equal(1, code);
        Assert.Equal(
            ["PROFILE_FORMAT_UNKNOWN", "PROFILE_PROPERTY_UNKNOWN", "PROFILE_VALUE_UNKNOWN", "PROFILE_VALUE_UNKNOWN"],
            mistakes.Select(mistake => DoctorCase.Text(mistake, "code")).Order());
        Assert.All(mistakes, mistake => Assert.Contains(DoctorCase.Text(mistake, "message")!, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_OverAMissingFile_SaysSo()
    {
        var (code, findings) = await broken.FindAsync();

        Assert.Equal(1, code);
        Assert.Contains("is not there", DoctorCase.Text(DoctorCase.Only(findings, "DATABASE_UNREACHABLE"), "message"), StringComparison.Ordinal);
        Assert.False(File.Exists(broken.Database));
    }

    [Fact]
    public async Task Doctor_OverAFileThatIsNoDatabase_SaysSo()
    {
        await File.WriteAllTextAsync(broken.Database, string.Concat(Enumerable.Repeat("no database at all ", 400)), TestContext.Current.CancellationToken);
        var (code, findings) = await broken.FindAsync();

        Assert.Equal(1, code);
        Assert.Contains("not a SQLite database", DoctorCase.Text(DoctorCase.Only(findings, "DATABASE_UNREACHABLE"), "message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port={0};Database=geheimdb;Username=geheimuser;Password=geheimwort", "Nothing listens")]
    [InlineData("PostgreSql", "Host=geheimhost.invalid;Database=geheimdb;Username=geheimuser;Password=geheimwort", "host name")]
    [InlineData("SqlServer", "Server=127.0.0.1,{0};Database=geheimdb;User Id=geheimuser;Password=geheimwort;Connect Timeout=2", "")]
    public async Task Doctor_OverAServerThatDoesNotAnswer_SaysWhyWithoutTheConnectionString(string engine, string connection, string expected)
    {
        using var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();
        var (code, output, error) = await broken.TextAsync($"--Registries:Marriage:Engine={engine}", $"--Registries:Marriage:ConnectionString={connection.Replace("{0}", $"{port}", StringComparison.Ordinal)}");

        Assert.Equal(1, code);
        Assert.Contains("[DATABASE_UNREACHABLE]", output, StringComparison.Ordinal);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ForPeople_ListsTheWorstFirstAndSumsUp()
    {
        broken.Columns["WifeName"] = "nvfxm";
        var (code, output, _) = await broken.With("INSERT INTO hydj (ywlx) VALUES ('09');").TextAsync();

        var lines = output.Split(Environment.NewLine);
        Assert.Equal(1, code);
        Assert.Equal("Marriage", lines[0]);
        Assert.StartsWith("  error    hydj.nvfxm: MarriageEvent.WifeName is placed in nvfxm, which is not in the table. — ", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(" [COLUMN_MISSING]", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("  warning  hydj.ywlx: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("  hint     ", lines[3], StringComparison.Ordinal);
        Assert.Contains(" in 1 registry.", lines[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--registry Marrige", "--registry must be one of Marriage, PlaceName, SocialOrganization, Burial, not 'Marrige'.")]
    [InlineData("--jsn", "'--jsn' is neither an option nor a setting (--name=value).")]
    public async Task Doctor_WithAMistypedArgument_SaysWhatIsAllowed(string arguments, string expected)
    {
        var (code, _, error) = await DoctorCase.RunAsync(["doctor", .. arguments.Split(' ')]);

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "GRANT USAGE ON SCHEMA \"hy\" TO civil_affairs_reader;", "GRANT SELECT (\"lsh\", \"ywlx\", \"djjg\", \"djrq\", \"nanfxm\", \"nanfzjh\", \"nvfzjh\", \"scbz\") ON \"hy\".\"hydj\" TO civil_affairs_reader;", "\n-- GRANT SELECT (\"SEED\") ON \"hy\".\"SANDBOX_MARKER\" TO civil_affairs_reader;")]
    [InlineData("SqlServer", "GRANT SELECT ON [hy].[hydj] ([lsh], ", "[scbz]) TO civil_affairs_reader;", "\n-- GRANT SELECT ON [hy].[SANDBOX_MARKER] ([SEED]) TO civil_affairs_reader;")]
    [InlineData("Sqlite", "-- SQLite has no accounts", "Read are hydj (lsh, ", "\n-- SQLite has no accounts: let the gateway's process read the file and nobody but the owner write to it. Read are SANDBOX_MARKER (SEED).")]
    public async Task Grants_Printed_NameTheTablesAndColumnsOfTheProfile(string engine, params string[] expected)
    {
        var (code, output, _) = await broken.TextAsync("--print-grants", $"--Registries:Marriage:Engine={engine}", "--Registries:Marriage:ConnectionString=", "--Registries:Marriage:Schema=hy");

        Assert.Equal(0, code);
        Assert.All(expected, part => Assert.Contains(part, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Grants_WithoutAProfile_Fail()
    {
        var (code, output, error) = await DoctorCase.RunAsync("doctor", "--print-grants", "--registry", "Marriage", "--Registries:Marriage:Profile=/nowhere/county.json");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("'doctor' says why", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Log)> ServeAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll"), "--urls=http://127.0.0.1:0",
            $"--Registries:Marriage:ConnectionString=Data Source={broken.Database}", $"--Registries:Marriage:Profile={broken.ProfilePath}", .. OwnKeys.Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var texts = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        NumberSearch.OfSuite.Look(Channel.Output, "a gateway's process", string.Concat(texts));
        return (process.ExitCode, string.Concat(texts));
    }
}
