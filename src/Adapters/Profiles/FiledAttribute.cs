namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>The column of division codes by which the rows of a table are filed: lists under a division are found by it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FiledAttribute : Attribute;
