namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>What a database looks like from outside. Servers always look the same; a file that was replaced does not.</summary>
/// <param name="Length">Bytes of the file.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct DatabaseState(long Length, DateTime Written);
