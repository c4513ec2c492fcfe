namespace CivilAffairsGraph.Schemas.Ids;

/// <summary>What an id names. The numbers are part of every id ever given out: add, never change.</summary>
internal enum NodeKind : byte
{
    Cursor = 0,
    Person = 1,
    MarriageEvent = 2,
    RegistrationOffice = 3,
    Division = 4,
    PlaceName = 5,
    SocialOrganization = 6,
    BurialFacility = 7,
    BurialRecord = 8,
}
