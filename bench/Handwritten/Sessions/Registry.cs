namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>The four registries, each a database of its own.</summary>
internal enum Registry
{
    Marriage,
    PlaceName,
    SocialOrganization,
    Burial,
}
