using System.Collections;
using CivilAffairsGraph.Schemas.Connections;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>How many objects a field answers.</summary>
internal static class ListCosts
{
    /// <summary>Fields whose cost does not depend on the request. The lists of introspection have no pages; their figures are about what the standard query answers.</summary>
    public static IReadOnlyDictionary<string, int> Fixed { get; } =
        new Dictionary<string, int> { ["__schema"] = 5_000, ["__type"] = 100, ["__typename"] = 0, ["pageInfo"] = 0 };

    /// <summary>What one value in a list or object argument costs: it is a condition of a statement, or a key to look up.</summary>
    public const int Value = 10;

    /// <summary>
    /// How many look-ups a field takes as its argument; null for another field. Each costs as much as a key to look up, whatever is said of it, and the
    /// field bounds how many there are.
    /// </summary>
    public static int? Lookups(string field, IDictionary<string, ArgumentValue>? arguments) =>
        field == "verifyBatch" ? Math.Min(Listed(arguments) ?? 0, ListOptions.LargestBatch) : null;

    /// <summary>What the field itself costs, and how many times what stands below it.</summary>
    public static (long Own, long Times) Of(FieldType field, IGraphType type, IGraphType? parent, IDictionary<string, ArgumentValue>? arguments, LimitOptions limits)
    {
        if (field.Arguments?.Find("first") is not null)
        {
            return (1, Page(arguments));
        }

        // The lists of a connection are as long as its page, which is counted where the connection is.
        var length = Lookups(field.Name, arguments) ?? (!IsList(type) || IsConnection(parent) ? 1 : Listed(arguments) ?? limits.AssumedListLength);
        return (length, length);
    }

    private static long Page(IDictionary<string, ArgumentValue>? arguments) =>
        Math.Clamp(Number(arguments, "first") ?? Number(arguments, "last") ?? ListOptions.DefaultPage, 0, ListOptions.LargestPage);

    private static int? Number(IDictionary<string, ArgumentValue>? arguments, string name) =>
        arguments?.TryGetValue(name, out var argument) == true && argument.Value is int number ? number : null;

    /// <summary>A field that takes a list of keys answers one object for each.</summary>
    private static int? Listed(IDictionary<string, ArgumentValue>? arguments) =>
        arguments?.Values.Select(argument => argument.Value).OfType<ICollection>().FirstOrDefault()?.Count;

    private static bool IsList(IGraphType type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: { } inner } && IsList(inner));

    private static bool IsConnection(IGraphType? type) => type?.Name.EndsWith("Connection", StringComparison.Ordinal) == true;
}
