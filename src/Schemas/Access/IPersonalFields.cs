namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Which fields are about people.</summary>
public interface IPersonalFields
{
    /// <summary>True for a field that is about people, and for one that nobody declared public.</summary>
    bool IsPersonal(string type, string field);
}
