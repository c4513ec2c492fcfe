namespace CivilAffairsGraph.Schemas.Access;

/// <summary>A purpose (事项) for which personal data is answered.</summary>
/// <param name="Code">Its code, as a request states it.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="LegalBasis">The law or regulation that it rests on.</param>
/// <param name="Fields">The fields that it needs: <c>Type.field</c>, or <c>Type.*</c> for all of a type, or <c>*</c>.</param>
public sealed record Purpose(string Code, string Name, string LegalBasis, IReadOnlySet<string> Fields)
{
    /// <summary>Whether it needs the field. Connections and edges go with their node.</summary>
    public bool Needs(FieldName field) => Fields.Contains("*") || Fields.Contains(field.ToString()) || Fields.Contains($"{field.Node}.*");
}
