using CivilAffairsGraph.Gateway.Sandbox.Burials;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.Marriages;
using CivilAffairsGraph.Gateway.Sandbox.People;
using CivilAffairsGraph.Gateway.Sandbox.PlaceNames;
using CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>The parts of the sandbox, one for each registry, in the order in which their truth is joined.</summary>
internal static class SandboxParts
{
    /// <summary>Every part. A new registry adds one here.</summary>
    public static IReadOnlyList<ISandboxPart> All { get; } = [new MarriagePart(), new PlaceNamePart(), new SocialOrganizationPart(), new BurialPart()];

    /// <summary>Writes every part into a database of its own, and the joined truth into the directory.</summary>
    public static async Task WriteAsync(
        SandboxSettings settings, SandboxDirectory directory, Func<ISandboxPart, SandboxDatabase> create, IProgress<SandboxProgress> progress, CancellationToken cancellationToken)
    {
        var divisions = DivisionData.Instance;
        var population = new Population(settings, divisions);
        await Parallel.ForEachAsync(All, cancellationToken, (part, stop) =>
        {
            using var truth = new TruthWriter(directory.File(TruthOf(part)));
            part.Write(new SandboxContext(settings, population, divisions, () => create(part), truth, progress), stop);
            return ValueTask.CompletedTask;
        });
        await JoinTruthAsync(directory, cancellationToken);
    }

    // One file in a fixed order, whichever part was done first.
    private static async Task JoinTruthAsync(SandboxDirectory directory, CancellationToken cancellationToken)
    {
        await using var joined = File.Create(directory.File(SandboxDirectory.TruthFile));
        foreach (var path in All.Select(part => directory.File(TruthOf(part))))
        {
            await using (var truth = File.OpenRead(path))
            {
                await truth.CopyToAsync(joined, cancellationToken);
            }

            File.Delete(path);
        }
    }

    private static string TruthOf(ISandboxPart part) => $"{part.Name}.{SandboxDirectory.TruthFile}";
}
