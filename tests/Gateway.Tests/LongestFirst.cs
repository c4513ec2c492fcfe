using CivilAffairsGraph.Gateway.Tests;
using CivilAffairsGraph.Gateway.Tests.Access;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Changes;
using CivilAffairsGraph.Gateway.Tests.Engines;
using CivilAffairsGraph.Gateway.Tests.Faults;
using CivilAffairsGraph.Gateway.Tests.Lists;
using CivilAffairsGraph.Gateway.Tests.Replicas;
using CivilAffairsGraph.Gateway.Tests.Streaming;
using CivilAffairsGraph.Gateway.Tests.Watching;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace CivilAffairsGraph.Gateway.Tests;

/// <summary>Starts the classes that take a minute and more first, those that wait beside those that compute, and the rest in any order: nothing long is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly List<string?> Long =
    [
        .. ((Type[])[
            typeof(BrokenRegistryTests), typeof(FilteredListTests), typeof(SqliteFreshnessTests), typeof(PostgreSqlContractTests), typeof(DifferentialTests), typeof(PostgreSqlFreshnessTests), typeof(SqliteReplicaFreshnessTests),
            typeof(AccessMatrixTests), typeof(PostgreSqlReplicaFreshnessTests), typeof(ReplicaTests), typeof(ListChangeTests), typeof(LaggingReaderTests), typeof(WatchEndToEndTests), typeof(HubStartTests), typeof(SqliteContractTests),
        ]).Select(type => type.FullName)
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections).OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    /// <summary>Its place among the long ones; a collection of one class is named after it.</summary>
    private static int Place(string name) => Long.FindIndex(type => name.Contains($"{type} ", StringComparison.Ordinal)) is var place and >= 0 ? place : Long.Count;
}
