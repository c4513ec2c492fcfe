using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>What differs between the kinds of database. The one place where an engine is chosen is <see cref="DatabaseEngines"/>.</summary>
internal interface IDatabaseEngine
{
    /// <summary>Name of the EF provider.</summary>
    string Provider { get; }

    /// <summary>Reads a JSON array of ranges (<see cref="Querying.ScopeRangeRow"/>) given as parameter {0}.</summary>
    string RangesSql { get; }

    /// <summary>Built-in function that answers the entries of a JSON array as rows with a column <c>value</c>.</summary>
    string EachOfFunction { get; }

    /// <summary>An empty model with the engine's conventions.</summary>
    ModelBuilder NewModel();

    /// <summary>Points a context at the database, for reading only.</summary>
    void Use(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout);

    /// <summary>A check made before each read, before a connection is opened. It throws <see cref="IOException"/> when the database is plainly not there.</summary>
    Action Checks(string connectionString);
}
