using System.Security.Cryptography;
using CivilAffairsGraph.Gateway.Sandbox;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox;

[Collection(SandboxCollection.Name)]
public sealed class SandboxCreatorTests(SandboxFixture sandbox) : IDisposable
{
    private static readonly Progress<SandboxProgress> _nobody = new();

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("sandbox-creator-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ensure_TheSameSettings_ReusesWhatIsThere()
    {
        var written = File.GetLastWriteTimeUtc(Path.Combine(sandbox.Directory, "marriage.db"));

        Assert.False(await SandboxCreator.EnsureAsync(SandboxSettings.Default, sandbox.Directory, _nobody, Token));

        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(sandbox.Directory, "marriage.db")));
    }

    [Fact]
    public async Task Ensure_TheSameSettingsElsewhere_WritesTheSameFiles()
    {
        var other = Path.Combine(_root.FullName, "again");

        Assert.True(await SandboxCreator.EnsureAsync(SandboxSettings.Default, other, _nobody, Token));

        foreach (var file in Directory.GetFiles(sandbox.Directory).Select(Path.GetFileName))
        {
            Assert.Equal((file, await HashAsync(Path.Combine(sandbox.Directory, file!))), (file, await HashAsync(Path.Combine(other, file!))));
        }
    }

    [Fact]
    public async Task Ensure_AForeignDirectory_RefusesAndLeavesIt()
    {
        var foreign = Path.Combine(_root.FullName, "foreign");
        Directory.CreateDirectory(foreign);
        await File.WriteAllTextAsync(Path.Combine(foreign, "letter.txt"), "mine", Token);

        var error = await Assert.ThrowsAsync<SandboxException>(() => SandboxCreator.EnsureAsync(SandboxSettings.Default, foreign, _nobody, Token));

        Assert.Contains("letter.txt", error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(foreign, "letter.txt"), Token));
    }

    [Fact]
    public async Task Ensure_ADatabaseThatIsNoSandbox_RefusesAndLeavesIt()
    {
        var foreign = Path.Combine(_root.FullName, "real");
        Directory.CreateDirectory(foreign);
        await File.WriteAllTextAsync(Path.Combine(foreign, "marriage.db"), "a registry", Token);

        await Assert.ThrowsAsync<SandboxException>(() => SandboxCreator.EnsureAsync(SandboxSettings.Default, foreign, _nobody, Token));

        Assert.Equal("a registry", await File.ReadAllTextAsync(Path.Combine(foreign, "marriage.db"), Token));
    }

    [Fact]
    public async Task Ensure_CancelledHalfway_LeavesNothing()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var directory = Path.Combine(_root.FullName, "cancelled");
        var progress = new StopAt(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SandboxCreator.EnsureAsync(SandboxSettings.Default, directory, progress, stop.Token));

        Assert.Empty(_root.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Ensure_OverADirectoryWithTheHubsDatabase_KeepsIt()
    {
        var directory = Directory.CreateDirectory(Path.Combine(_root.FullName, "with-clients")).FullName;
        await File.WriteAllTextAsync(Path.Combine(directory, "hub.db"), "clients", Token);

        Assert.True(await SandboxCreator.EnsureAsync(SandboxSettings.Default, directory, _nobody, Token));

        Assert.Equal("clients", await File.ReadAllTextAsync(Path.Combine(directory, "hub.db"), Token));
        Assert.False(await SandboxCreator.EnsureAsync(SandboxSettings.Default, directory, _nobody, Token));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static async Task<string> HashAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexString(await SHA256.HashDataAsync(file, Token));
    }

    private sealed class StopAt(CancellationTokenSource stop) : IProgress<SandboxProgress>
    {
        public void Report(SandboxProgress value)
        {
            if (value is { Part: "marriage", Done: > 1000 })
            {
                stop.Cancel();
            }
        }
    }
}
