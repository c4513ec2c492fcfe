namespace CivilAffairsGraph.Handwritten;

/// <summary>The process: <c>CivilAffairsGraph.Handwritten sandbox-directory url</c>.</summary>
internal static class EntryPoint
{
    private static async Task Main(string[] args)
    {
        var app = await HandwrittenHost.StartAsync(args[0], args[1], TimeProvider.System, CancellationToken.None);
        await app.WaitForShutdownAsync();
    }
}
