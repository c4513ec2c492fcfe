namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The flaws of the registry of social organizations and how often each occurs. The generator and its test read the same table.</summary>
internal static class OrganizationQuirks
{
    public static readonly QuirkRate CreditCodeNever = new("CREDIT_CODE_NEVER", 0.12, "organizations registered before 2016 and in force then");
    public static readonly QuirkRate CreditCodeOldNumber = new("CREDIT_CODE_OLD_NUMBER", 0.02, "organizations registered before 2016 and in force then");
    public static readonly QuirkRate CreditCodeLowerCase = new("CREDIT_CODE_LOWER_CASE", 0.02, "credit codes with a letter");
    public static readonly QuirkRate OrganCodeHyphen = new("ORGAN_CODE_HYPHEN", 0.3, "organization codes");
    public static readonly QuirkRate OrganCodeDisagrees = new("ORGAN_CODE_DISAGREES", 0.002, "organizations with a credit code");
    public static readonly QuirkRate BracketsHalfWidth = new("BRACKETS_HALF_WIDTH", 0.4, "names with brackets");
    public static readonly QuirkRate OrphanBranch = new("ORPHAN_BRANCH", 0.01, "branches");
    public static readonly QuirkRate SupervisorOldName = new("SUPERVISOR_OLD_NAME", 0.4, "organizations registered before 2018 under a department that was renamed");
    public static readonly QuirkRate SupervisorDirect = new("SUPERVISOR_DIRECT", 0.1, "rows");
    public static readonly QuirkRate SupervisorEmpty = new("SUPERVISOR_EMPTY", 0.05, "rows");
    public static readonly QuirkRate AreaMigrated = new("AREA_MIGRATED", 0.5, "rows registered under a code that was abolished");
    public static readonly QuirkRate MoneyWithUnit = new("MONEY_WITH_UNIT", 0.1, "rows with money");
    public static readonly QuirkRate MoneyInYuan = new("MONEY_IN_YUAN", 0.05, "rows with money");
    public static readonly QuirkRate MoneyUnitUnclear = new("MONEY_UNIT_UNCLEAR", 0.02, "rows with 100,000 yuan or more");
    public static readonly QuirkRate CurrencyEmpty = new("CURRENCY_EMPTY", 0.05, "rows with money");
    public static readonly QuirkRate CurrencyForeign = new("CURRENCY_FOREIGN", 0.004, "rows with money");
    public static readonly QuirkRate DateDotted = new("DATE_DOTTED", 0.1, "dates before 2010");
    public static readonly QuirkRate DateDayZero = new("DATE_DAY_ZERO", 0.1, "dates before 2010");
    public static readonly QuirkRate DateCompact = new("DATE_COMPACT", 0.2, "dates");
    public static readonly QuirkRate RegistrationDateEmpty = new("REGISTRATION_DATE_EMPTY", 0.01, "registered organizations");
    public static readonly QuirkRate ReportMissing = new("REPORT_MISSING", 0.04, "reports due up to the newest two");
    public static readonly QuirkRate ReportResultUnknown = new("REPORT_RESULT_UNKNOWN", 0.002, "reports");
    public static readonly QuirkRate Zombie = new("ZOMBIE", 0.03, "organizations in force with two reports due");
    public static readonly QuirkRate RepresentativeDead = new("REPRESENTATIVE_DEAD", 0.015, "organizations in force");
    public static readonly QuirkRate RepresentativeNumberEmpty = new("REPRESENTATIVE_NUMBER_EMPTY", 0.02, "legal representatives");
}
