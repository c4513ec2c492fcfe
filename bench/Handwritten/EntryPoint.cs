namespace CivilAffairsGraph.Handwritten;

/// <summary>The process: <c>CivilAffairsGraph.Handwritten url</c>, with the sandbox in the environment, because a connection string is a secret.</summary>
internal static class EntryPoint
{
    private static async Task Main(string[] args)
    {
        var source = Environment.GetEnvironmentVariable(HandwrittenHost.SourceVariable) ?? throw new InvalidOperationException($"{HandwrittenHost.SourceVariable} does not say where the registries are.");
        var app = await HandwrittenHost.StartAsync(source, args[0], TimeProvider.System, CancellationToken.None);
        await app.WaitForShutdownAsync();
    }
}
