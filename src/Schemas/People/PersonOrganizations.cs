namespace CivilAffairsGraph.Schemas.People;
internal static class PersonOrganizations { public static void AddTo(PersonType person) { } }
