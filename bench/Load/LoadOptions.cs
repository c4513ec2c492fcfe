namespace CivilAffairsGraph.Load;

/// <summary>What to measure.</summary>
internal sealed record LoadOptions
{
    public required int Scale { get; init; }

    public required int Rounds { get; init; }

    /// <summary>How long one endpoint is asked before it is the other's turn.</summary>
    public required TimeSpan Turn { get; init; }

    public required int Connections { get; init; }

    public required int Port { get; init; }

    /// <summary>Names of operations; none means all.</summary>
    public required IReadOnlyList<string> Only { get; init; }

    public required string Directory { get; init; }

    /// <summary>Connection string of a database of PostgreSQL that the sandbox goes into; null for SQLite.</summary>
    public required string? Connection { get; init; }

    public required bool Grow { get; init; }

    public required bool Overload { get; init; }

    public required bool Repeat { get; init; }

    public required bool Lookups { get; init; }

    public required bool Access { get; init; }

    public required bool Memory { get; init; }

    public IEnumerable<Operation> Operations => Catalogue.All.Where(operation => Only.Count == 0 || Only.Contains(operation.Name));
}
