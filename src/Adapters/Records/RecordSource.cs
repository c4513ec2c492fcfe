namespace CivilAffairsGraph.Adapters.Records;

/// <summary>How a record came into its registry (数据来源).</summary>
public enum RecordSource
{
    /// <summary>Entered when it happened; also where the registry does not say.</summary>
    Online,

    /// <summary>Entered later from paper (补录).</summary>
    BackEntry,

    /// <summary>Imported from another system.</summary>
    Imported,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
