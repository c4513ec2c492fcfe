using System.Data.Common;
using CivilAffairsGraph.Adapters.Doctor;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>What differs between the kinds of database. The one place where an engine is chosen is <see cref="DatabaseEngines"/>.</summary>
internal interface IDatabaseEngine
{
    /// <summary>Name of the EF provider.</summary>
    string Provider { get; }

    /// <summary>How the engine says what is in a database.</summary>
    ICatalog Catalog { get; }

    /// <summary>
    /// Reads a JSON array of ranges (<see cref="Querying.ScopeRangeRow"/>) given as parameter {0}. Its columns can be numbered by, which the fields of
    /// <see cref="EachOfFunction"/> cannot; but a statement with it is not compiled once.
    /// </summary>
    string RangesSql { get; }

    /// <summary>Built-in function that answers the entries of a JSON array as rows with a column <c>value</c>.</summary>
    string EachOfFunction { get; }

    /// <summary>Built-in function that makes of a text what <see cref="EachOfFunction"/> takes.</summary>
    string JsonFunction { get; }

    /// <summary>Now by the clock of the database, in UTC, as an expression.</summary>
    string UtcNowSql { get; }

    /// <summary>An empty model with the engine's conventions.</summary>
    ModelBuilder NewModel();

    /// <summary>How the engine writes functions on texts.</summary>
    TextDialect Dialect(ISqlExpressionFactory sql, IRelationalTypeMappingSource types);

    /// <summary>The type of a column, so that keys are sent as what they are compared with; null for the engine's usual type of texts.</summary>
    /// <param name="profileType">The type that the profile states, or null.</param>
    /// <param name="format">The format of dates that the profile states, or null.</param>
    string? ColumnType(string? profileType, string? format);

    /// <summary>
    /// Points a context at the database, for reading only. Conditions guard themselves against null: a guard that EF adds to a comparison of two columns
    /// would keep the index from serving it.
    /// </summary>
    void Use(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout);

    /// <summary>Points a context of the hub's own database at it, for reading and writing.</summary>
    /// <param name="builder">What it is said to.</param>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="timeout">Longest time for one statement.</param>
    /// <param name="use">How a file is used, where it is one.</param>
    void UseToWrite(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout, FileUse use);

    /// <summary>
    /// Makes a file of the hub's own whose connections are kept, where it is one and is not there. Nothing of such a file lies beside it while nobody writes,
    /// so that another may be put in its place.
    /// </summary>
    /// <param name="connection">A connection that makes what is not there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task MakeFileAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Ends the connections that are kept to a file, which would go on with one that was removed or replaced.</summary>
    /// <param name="connection">One that names the file as they do.</param>
    void EndKept(DbConnection connection);

    /// <summary>
    /// What the database looks like from outside, asked before each read: a connection that was opened when it looked otherwise is not used again.
    /// The answer throws <see cref="IOException"/> when the database is plainly not there.
    /// </summary>
    Func<DatabaseState> Watch(string connectionString);

    /// <summary>Stops the statements of a connection when the token is cancelled, where the driver does not do so itself. Disposed before the connection serves another read.</summary>
    CancellationTokenRegistration StopWith(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether the same statement may succeed later. What the database itself refuses (a missing table, a missing right) is not transient.</summary>
    bool IsTransient(Exception error);
}
