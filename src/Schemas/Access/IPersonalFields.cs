namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Says which fields answer or take personal data. Such documents are not read from a URL, where they would be logged.</summary>
public interface IPersonalFields
{
    /// <summary>Whether the field touches personal data.</summary>
    /// <param name="type">Name of the type the field is selected on, as the schema writes it.</param>
    /// <param name="field">Name of the field, not its alias.</param>
    bool IsPersonal(string type, string field);
}
