using System.Reflection;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Tests.Documentation;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>The page's table of faults names tests that there are, and every case of them.</summary>
public sealed partial class FaultTableTests
{
    private static readonly Type[] Tested = [typeof(BrokenRegistryTests), typeof(CombinedFaultTests), typeof(Caching.DamagedRedisTests)];

    [Fact]
    public void Rows_OfTheTable_NameTestsAndCasesThatExist() => Assert.Empty(Rows().Except(Tests()));

    [Fact]
    public void Cases_OfTheFaultTests_AreAllInTheTable() =>
        Assert.Empty(Tests().Where(test => Tested.Any(type => test.Test.StartsWith($"{type.Name}.", StringComparison.Ordinal)) && test.Test != $"{nameof(BrokenRegistryTests)}.{nameof(BrokenRegistryTests.Walk_OfTheSchema_AsksForEveryFieldOfEveryObject)}").Except(Rows()));

    private static IReadOnlyList<(string Test, string Case)> Rows()
    {
        var rows = Row().Matches(Pages.Read("docs/operations.md")).Select(row => (row.Groups[1].Value, row.Groups[2].Value.Trim())).ToList();
        Assert.True(rows.Count > 25);
        return rows;
    }

    /// <summary>Every test of this project's classes about faults, with the texts that tell its cases apart.</summary>
    private static IEnumerable<(string Test, string Case)> Tests() =>
        from type in Tested.Append(typeof(HangingRegistryTests))
        from method in type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any())
        from told in CasesOf(type, method).DefaultIfEmpty("")
        select ($"{type.Name}.{method.Name}", told);

    private static IEnumerable<string> CasesOf(Type type, MethodInfo method)
    {
        var inline = method.GetCustomAttributes<InlineDataAttribute>().Select(data => (string)data.Data[0]!);
        var members = method.GetCustomAttributes<MemberDataAttribute>()
            .SelectMany(data => (IEnumerable<ITheoryDataRow>)type.GetMethod(data.MemberName)!.Invoke(null, null)!)
            .Select(row => row.GetData())
            .Select(values => type == typeof(BrokenRegistryTests) ? (string)values[1]! : $"{values[0]}, {values[1]}");
        return inline.Concat(members).Distinct();
    }

    [GeneratedRegex(@"^\|[^|]*\|[^|]*\|[^|]*\| `(\w+\.\w+)` \|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
