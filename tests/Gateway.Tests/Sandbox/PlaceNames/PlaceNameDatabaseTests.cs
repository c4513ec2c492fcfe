namespace CivilAffairsGraph.Gateway.Tests.Sandbox.PlaceNames;

/// <summary>Lets the test classes of this folder share one database.</summary>
[CollectionDefinition(nameof(PlaceNameDatabaseTests))]
public sealed class PlaceNameDatabaseTests : ICollectionFixture<PlaceNameDatabase>;
