namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The flaws of the burial registry's deceased and how often each occurs. The generator and its test read the same table.</summary>
internal static class BurialQuirks
{
    public static readonly QuirkRate Nameless = new("NAMELESS", 0.003, "rows");
    public static readonly QuirkRate AgeInDays = new("AGE_IN_DAYS", 0.002, "rows");
    public static readonly QuirkRate NumberEmpty = new("NUMBER_EMPTY", 0.02, "rows");
    public static readonly QuirkRate ApplicantNumber = new("APPLICANT_NUMBER", 0.003, "rows");
    public static readonly QuirkRate SexEmpty = new("SEX_EMPTY", 0.01, "rows");
    public static readonly QuirkRate BirthdayEmpty = new("BIRTHDAY_EMPTY", 0.01, "rows");
    public static readonly QuirkRate TimeMissing = new("TIME_MISSING", 0.3, "rows");
    public static readonly QuirkRate DeathDatePartial = new("DEATH_DATE_PARTIAL", 0.005, "rows");
    public static readonly QuirkRate CremationBeforeDeath = new("CREMATION_BEFORE_DEATH", 0.002, "cremated rows");
    public static readonly QuirkRate Registered = new("STATUS_REGISTERED", 0.005, "rows");
    public static readonly QuirkRate Waiting = new("STATUS_WAITING", 0.005, "rows");
    public static readonly QuirkRate Cancelled = new("STATUS_CANCELLED", 0.01, "rows");
    public static readonly QuirkRate CemeteryMissing = new("CEMETERY_MISSING", 0.15, "rows since 2019 with ashes in a cemetery");
    public static readonly QuirkRate DeadIdReused = new("DEAD_ID_REUSED", 0.003, "rows");
    public static readonly QuirkRate Reissued = new("REISSUED", 0.005, "cremated rows");
    public static readonly QuirkRate ClockSkew = new("CLOCK_SKEW", 0.02, "rows");
    public static readonly QuirkRate HouseholdOld = new("HOUSEHOLD_OLD", 0.25, "rows since 2021 with a village code");
    public static readonly QuirkRate HouseholdOtherProvince = new("HOUSEHOLD_OTHER_PROVINCE", 0.01, "rows");
    public static readonly QuirkRate HouseholdCounty = new("HOUSEHOLD_COUNTY", 0.15, "rows");
}
