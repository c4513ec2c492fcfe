using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>A purpose (事项) of the catalogue. Bound from the section <c>Access:Purposes:{code}</c>.</summary>
internal sealed class PurposeOptions
{
    /// <summary>What it is, for people.</summary>
    public string Name { get; set; } = "";

    /// <summary>The law or regulation that it rests on.</summary>
    public string LegalBasis { get; set; } = "";

    /// <summary>The fields that it needs: <c>Type.field</c>, <c>Type.*</c>, or <c>*</c>.</summary>
    public string[] Fields { get; set; } = [];

    /// <summary>What is not given and must be.</summary>
    internal IEnumerable<string> Missing => new[] { (nameof(Name), Name.Length), (nameof(LegalBasis), LegalBasis.Length), (nameof(Fields), Fields.Length) }
        .Where(setting => setting.Item2 == 0).Select(setting => setting.Item1);

    /// <summary>What names no field of the schema.</summary>
    internal IEnumerable<string> Unknown(FieldCatalog catalog) => Fields.Where(named =>
        named != "*" && !catalog.Fields.Any(field => named == field.Name.ToString() || named == $"{field.Name.Node}.*"));

    /// <summary>The purpose.</summary>
    /// <param name="code">Its code.</param>
    public Purpose ToPurpose(string code) => new(code, Name, LegalBasis, Fields.ToHashSet(StringComparer.Ordinal));
}
