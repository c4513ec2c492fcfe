namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>The flaws of the marriage registry and how often each occurs. The generator and its test read the same table.</summary>
internal static class MarriageQuirks
{
    public static readonly QuirkRate OpTypeVariant = new("OP_TYPE_VARIANT", 0.005, "rows");
    public static readonly QuirkRate OfficeNameNewer = new("OFFICE_NAME_NEWER", 1, "rows of offices 3712xx");
    public static readonly QuirkRate CertNoFreeText = new("CERT_NO_FREE_TEXT", 0.8, "rows with a number before 2004");
    public static readonly QuirkRate CertNoDuplicate = new("CERT_NO_DUPLICATE", 0.003, "rows with a structured number");
    public static readonly QuirkRate CertNoFullWidth = new("CERT_NO_FULL_WIDTH", 0.01, "rows with a structured number");
    public static readonly QuirkRate DateUnknown = new("DATE_UNKNOWN", 0.004, "back-entered rows");
    public static readonly QuirkRate NameLostCharacter = new("NAME_LOST_CHARACTER", 0.003, "sides");
    public static readonly QuirkRate NameTrailingBlanks = new("NAME_TRAILING_BLANKS", 0.01, "sides");
    public static readonly QuirkRate NameDotVariant = new("NAME_DOT_VARIANT", 0.4, "sides whose name holds a dot");
    public static readonly QuirkRate IdTypeNull = new("ID_TYPE_NULL", 0.8, "sides of back-entered rows");
    public static readonly QuirkRate CertTypeOld = new("CERT_TYPE_OLD", 0.5, "mainland sides of back-entered rows");
    public static readonly QuirkRate FifteenDigits = new("FIFTEEN_DIGITS", 0.6, "mainland sides 1984 to 1999");
    public static readonly QuirkRate NumberMissing = new("NUMBER_MISSING", 0.9, "mainland sides before 1984");
    public static readonly QuirkRate NumberZeros = new("NUMBER_ZEROS", 0.05, "mainland sides before 1986");
    public static readonly QuirkRate NumberLowerCase = new("NUMBER_LOWER_CASE", 0.3, "sides with 18 digits that end in X");
    public static readonly QuirkRate TwoNumbers = new("TWO_NUMBERS", 0.002, "sides with a number");
    public static readonly QuirkRate BirthDisagrees = new("BIRTH_DISAGREES", 0.005, "sides with a number");
    public static readonly QuirkRate NationVariant = new("NATION_VARIANT", 0.04, "mainland sides");
    public static readonly QuirkRate FolkUnpadded = new("FOLK_UNPADDED", 0.03, "sides with an ethnic group");
    public static readonly QuirkRate MarryStatusOld = new("MARRY_STATUS_OLD", 0.3, "sides of back-entered rows");
    public static readonly QuirkRate TownshipShort = new("TOWNSHIP_SHORT", 0.3, "sides with a township");
    public static readonly QuirkRate SidesSwapped = new("SIDES_SWAPPED", 0.003, "rows");
    public static readonly QuirkRate ExactDuplicate = new("EXACT_DUPLICATE", 0.005, "rows");
    public static readonly QuirkRate NearDuplicate = new("NEAR_DUPLICATE", 0.01, "rows");
    public static readonly QuirkRate BackEntryId = new("BACK_ENTRY_ID", 1, "back-entered rows");
    public static readonly QuirkRate Void = new("VOID", 0.005, "rows");
    public static readonly QuirkRate ValidFlagNull = new("VALID_FLAG_NULL", 0.02, "rows");
    public static readonly QuirkRate Refused = new("REFUSED", 0.003, "rows not back-entered");
    public static readonly QuirkRate Unfinished = new("UNFINISHED", 0.002, "rows not back-entered");
    public static readonly QuirkRate OriginalNotFound = new("ORIGINAL_NOT_FOUND", 0.4, "reissued certificates");
    public static readonly QuirkRate RemarkText = new("REMARK_TEXT", 0.03, "back-entered rows");
    public static readonly QuirkRate RemarkHoldsNumber = new("REMARK_HOLDS_NUMBER", 0.02, "sides without a number before 1984");
    public static readonly QuirkRate PrintNumberNull = new("PRINT_NUMBER_NULL", 1, "sides of back-entered rows");
    public static readonly QuirkRate FlagsNull = new("FLAGS_NULL", 0.5, "rows without renewal and belated registration");
    public static readonly QuirkRate CoverageMissing = new("COVERAGE_MISSING", 0.03, "offices");
}
