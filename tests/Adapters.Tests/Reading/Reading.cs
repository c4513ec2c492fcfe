using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.SocialOrganizations;

namespace CivilAffairsGraph.Adapters.Tests.Reading;

/// <summary>Rows of the shipped layouts, read on a fixed day.</summary>
internal static class Reading
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));

    public static MarriageEvent Of(MarriageEventRow row) => new MarriageEventReader(Profile.Load(RegistryName.Marriage, "")).Read(row, Now);

    public static BurialRecord Of(BurialRecordRow row) => new BurialRecordReader(Profile.Load(RegistryName.Burial, "")).Read(row, Now);

    public static BurialFacility Of(BurialFacilityRow row) => new BurialFacilityReader(Profile.Load(RegistryName.Burial, "")).Read(row, Now);

    public static SocialOrganization Of(SocialOrganizationRow row) => new SocialOrganizationReader(Profile.Load(RegistryName.SocialOrganization, "")).Read(row, Now);

    public static PlaceName Of(PlaceNameRow row) => new PlaceNameReader(Profile.Load(RegistryName.PlaceName, "")).Read(row, Now);

    /// <summary>The issues as <c>CODE field</c>, separated by a comma.</summary>
    public static string Issues(Provenance provenance) => string.Join(", ", provenance.Issues.Select(issue => $"{issue.Code} {issue.Field}"));
}
