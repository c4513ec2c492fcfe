using System.Reflection;
using CivilAffairsGraph.Gateway.Sandbox;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox;

/// <summary>The rates that a table-like class lists, and the bounds they are judged by.</summary>
internal static class Quirks
{
    public static IReadOnlyList<QuirkRate> In(Type table) =>
        [.. table.GetFields(BindingFlags.Public | BindingFlags.Static).Select(entry => entry.GetValue(null)).OfType<QuirkRate>()];

    public static void AssertRate(Type table, string code, double found)
    {
        var rate = In(table).Single(quirk => quirk.Code == code).Rate;
        Assert.InRange(found, rate / 2, rate * 2);
    }
}
