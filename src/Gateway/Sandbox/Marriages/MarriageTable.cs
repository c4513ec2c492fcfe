using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>The wide table <c>RC_MARRY</c>: its columns, and a row's values in their order.</summary>
internal static class MarriageTable
{
    public const string Name = "RC_MARRY";

    private static readonly string[] _sideColumns =
    [
        "NAME", "ID_TYPE", "CERT_TYPE", "CERT_NUM", "BIRTH", "NATION", "FOLK", "MARRY_STATUS",
        "REG_SJ", "REG_DS", "REG_QX", "REG_JX", "REG_DETAIL", "PRINT_NUM",
    ];

    /// <summary>Every column but <c>ROW_ID</c>.</summary>
    public static readonly string[] Columns =
    [
        "ID", "OP_TYPE", "DEPT_CODE", "DEPT_NAME", "CERT_NO", "OP_DATE",
        .. _sideColumns.Select(column => $"{column}_MAN"), .. _sideColumns.Select(column => $"{column}_WOMAN"),
        "OLD_CERT_NO", "OLD_DEPT_NAME", "OLD_OP_DATE", "RENEW_FLAG", "REMEDY_FLAG", "DATA_SOURCE", "VALID_FLAG", "CHECK_CODE", "REMARK", "PRINT_REMARK",
    ];

    private static readonly string[] _numbers = ["ID", "RENEW_FLAG", "REMEDY_FLAG", "VALID_FLAG"];

    /// <summary>The columns with their types, as the table is created.</summary>
    public static string[] Definitions => [.. Columns.Select(column => $"{column} {(_numbers.Contains(column) ? "INTEGER" : "TEXT")}")];

    /// <summary>The values of a row.</summary>
    public static object?[] Values(MarriageRow row, long rowId)
    {
        var (man, woman) = row.IsSwapped ? (row.Wife, row.Husband) : (row.Husband, row.Wife);
        return
        [
            Id(row.EnteredOn, rowId), row.OpType, row.DeptCode, row.DeptName, row.CertNo, row.OpDate,
            .. Values(man), .. Values(woman),
            row.OldCertNo, row.OldDeptName, row.OldOpDate, row.RenewFlag, row.RemedyFlag, row.DataSource, row.ValidFlag, row.CheckCode, row.Remark, null,
        ];
    }

    /// <summary>The key: day of entry and a serial, so that what was typed in late stands above what happened later.</summary>
    public static long Id(DateOnly enteredOn, long rowId) =>
        (long.Parse(enteredOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) * 100_000_000) + rowId;

    private static object?[] Values(PartyColumns side) =>
    [
        side.Name, side.IdType, side.CertType, side.CertNum, side.Birth, side.Nation, side.Folk, side.MarryStatus,
        side.RegProvince, side.RegPrefecture, side.RegCounty, side.RegTownship, side.RegDetail, side.PrintNum,
    ];
}
