using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>The wide table <c>RC_MARRY</c>: its columns, and a row's values in their order.</summary>
internal static class MarriageTable
{
    public const string Name = "RC_MARRY";
    public const string ChangedAt = "UPDATED_AT";

    private static readonly string[] _sideColumns =
    [
        "NAME_{0} NVARCHAR(72)", "ID_TYPE_{0} VARCHAR(2)", "CERT_TYPE_{0} VARCHAR(3)", "CERT_NUM_{0} VARCHAR(40)", "BIRTH_{0} DATE", "NATION_{0} NVARCHAR(4)", "FOLK_{0} VARCHAR(4)",
        "MARRY_STATUS_{0} VARCHAR(2)", "REG_SJ_{0} VARCHAR(12)", "REG_DS_{0} VARCHAR(12)", "REG_QX_{0} VARCHAR(12)", "REG_JX_{0} VARCHAR(12)", "REG_DETAIL_{0} NVARCHAR(200)",
        "PRINT_NUM_{0} VARCHAR(30)",
    ];

    /// <summary>Every column but <c>ROW_ID</c>, with its type.</summary>
    public static readonly string[] Definitions =
    [
        "ID BIGINT", "OP_TYPE VARCHAR(4)", "DEPT_CODE VARCHAR(12)", "DEPT_NAME NVARCHAR(100)", "CERT_NO NVARCHAR(40)", "OP_DATE DATE", .. Side("MAN"), .. Side("WOMAN"),
        "OLD_CERT_NO NVARCHAR(40)", "OLD_DEPT_NAME NVARCHAR(100)", "OLD_OP_DATE DATE", "RENEW_FLAG INTEGER", "REMEDY_FLAG INTEGER", "DATA_SOURCE VARCHAR(2)", "VALID_FLAG INTEGER",
        "CHECK_CODE VARCHAR(1)", "REMARK NVARCHAR(400)", "PRINT_REMARK NVARCHAR(400)", $"{ChangedAt} INSTANT",
    ];

    /// <summary>The values of a row.</summary>
    public static object?[] Values(MarriageRow row, long rowId)
    {
        var (man, woman) = row.IsSwapped ? (row.Wife, row.Husband) : (row.Husband, row.Wife);
        return
        [
            Id(row.EnteredOn, rowId), row.OpType, row.DeptCode, row.DeptName, row.CertNo, row.OpDate,
            .. Values(man), .. Values(woman),
            row.OldCertNo, row.OldDeptName, row.OldOpDate, row.RenewFlag, row.RemedyFlag, row.DataSource, row.ValidFlag, row.CheckCode, row.Remark, null, ChangeStamp.Of(row.EnteredOn, rowId),
        ];
    }

    /// <summary>The key: day of entry and a serial, so that what was typed in late stands above what happened later.</summary>
    public static long Id(DateOnly enteredOn, long rowId) =>
        (long.Parse(enteredOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) * 100_000_000) + rowId;

    private static IEnumerable<string> Side(string side) => _sideColumns.Select(column => column.Replace("{0}", side, StringComparison.Ordinal));

    private static object?[] Values(PartyColumns side) =>
    [
        side.Name, side.IdType, side.CertType, side.CertNum, side.Birth, side.Nation, side.Folk, side.MarryStatus,
        side.RegProvince, side.RegPrefecture, side.RegCounty, side.RegTownship, side.RegDetail, side.PrintNum,
    ];
}
