using CsCheck;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Walks through the lists of a schema.</summary>
public static class WalkGen
{
    private const int LargestPage = 100;
    private const int MostSteps = 5;

    /// <summary>Any walk through any list.</summary>
    public static Gen<Walk> Of(SchemaModel schema) => Gen.OneOfConst([.. WalkedList.In(schema)]).SelectMany(list => Gen.Select(
        Order(list),
        Gen.Int[1, LargestPage],
        Gen.Select(Gen.Bool, Gen.Int[1, LargestPage], Gen.Int[0, LargestPage - 1]).Array[1, MostSteps],
        (order, size, steps) => new Walk(list, order, size, steps)));

    private static Gen<(string, bool)[]> Order(WalkedList list) => list.Keys.Count == 0
        ? Gen.Const(Array.Empty<(string, bool)>())
        : Gen.Select(Gen.OneOfConst([.. list.Keys]), Gen.Bool).Array[0, list.Keys.Count].Select(keys => keys.DistinctBy(key => key.Item1).ToArray());
}
