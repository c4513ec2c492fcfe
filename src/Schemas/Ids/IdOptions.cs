using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Schemas.Ids;

/// <summary>How ids and cursors are sealed. Bound from the section <c>Ids</c>.</summary>
public sealed class IdOptions
{
    /// <summary>Key of 32 bytes, base64. Secret. The same on all replicas; a new key makes every id given out before name nothing.</summary>
    [Required]
    [Base64String]
    [Length(44, 44)]
    public string Key { get; set; } = "";
}
