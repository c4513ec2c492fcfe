namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Which fields are about people, by <see cref="FieldPolicies"/>.</summary>
internal sealed class PersonalFields : IPersonalFields
{
    public bool IsPersonal(string type, string field) => FieldPolicies.Of(type, field) != FieldPolicy.Public;
}
