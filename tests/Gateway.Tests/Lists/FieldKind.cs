namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>What a filter field compares, which decides its operators.</summary>
internal enum FieldKind
{
    Text,
    Enum,
    Date,
    PartialDate,
    Int,
    Boolean,
    Id,
    Scope,
}
