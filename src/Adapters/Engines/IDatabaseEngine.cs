using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>What differs between the kinds of database. The one place where an engine is chosen is <see cref="DatabaseEngines"/>.</summary>
internal interface IDatabaseEngine
{
    /// <summary>An empty model with the engine's conventions.</summary>
    ModelBuilder NewModel();

    /// <summary>Points a context at the database, for reading only.</summary>
    void Use(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout);

    /// <summary>Throws <see cref="IOException"/> when the database is plainly not there, before a connection is opened.</summary>
    void Check(string connectionString);
}
