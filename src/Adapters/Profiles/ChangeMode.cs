using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>How the hub learns that a registry changed.</summary>
[JsonConverter(typeof(ChangeModeConverter))]
public enum ChangeMode
{
    /// <summary>Not at all: a change is answered when what was read before has grown old (<c>Cache:TimeToLive</c>).</summary>
    None,

    /// <summary>A rising version or time column of each watched table is asked several times a second: rows inserted, changed or deleted by flag.</summary>
    Column,

    /// <summary>As COLUMN, and triggers of a PostgreSQL registry wake the hub at once and tell it of rows that were deleted.</summary>
    Notify,

    /// <summary>SQL Server's change tracking: rows inserted, changed or deleted in each table for which it is switched on.</summary>
    ChangeTracking,

    /// <summary>Everything is read anew when the change log of the divisions grows; what changes without a row in the log is answered when what was read before has grown old.</summary>
    Snapshot,
}

/// <summary>Names of modes as profiles write them.</summary>
internal sealed class ChangeModeConverter() : JsonStringEnumConverter<ChangeMode>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
