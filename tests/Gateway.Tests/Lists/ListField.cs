namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>One field of a filter.</summary>
/// <param name="Name">Its name in the filter.</param>
/// <param name="Kind">What it compares.</param>
/// <param name="Path">Where a node answers the value, fields separated by dots.</param>
/// <param name="Values">The values of an enum.</param>
internal sealed record ListField(string Name, FieldKind Kind, string Path, params string[] Values);
