namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>A list or a number of rows: any change in the registry may change it.</summary>
internal sealed record RegistryRead(ReadOrigin Origin) : ReadSource(Origin)
{
    public override int Bytes => 120;

    public override bool HasChanged() => Origin.Changes.HasChanged(Origin.Since);
}
