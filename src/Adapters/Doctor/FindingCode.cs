namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>What was found. Stable; written in upper case with underscores, and explained in <c>docs/doctor.md</c>.</summary>
public enum FindingCode
{
    /// <summary>A setting breaks its bounds.</summary>
    SettingInvalid,

    /// <summary>No engine of that name.</summary>
    EngineUnknown,

    /// <summary>The driver cannot read the connection string.</summary>
    ConnectionStringInvalid,

    /// <summary>The profile is missing or is not JSON of a profile.</summary>
    ProfileUnreadable,

    /// <summary>The profile places a table that the registry does not know.</summary>
    ProfileTableUnknown,

    /// <summary>The profile places a property that the table does not know.</summary>
    ProfilePropertyUnknown,

    /// <summary>A mandatory property has no column, or a placed one no name of a column.</summary>
    ProfileColumnNeeded,

    /// <summary>A property of codes has no code list.</summary>
    ProfileCodesNeeded,

    /// <summary>A property that is no code has a code list.</summary>
    ProfileCodesUnexpected,

    /// <summary>A date format that does not exist.</summary>
    ProfileFormatUnknown,

    /// <summary>A table or a schema without a name.</summary>
    ProfileNameNeeded,

    /// <summary>Changes cannot be seen as the profile says.</summary>
    ProfileChangesImpossible,

    /// <summary>A column's type is not written as one.</summary>
    ProfileTypeUnknown,

    /// <summary>A code list names a value that the contract does not have.</summary>
    ProfileValueUnknown,

    /// <summary>The sandbox was not made yet.</summary>
    SandboxMissing,

    /// <summary>The database does not answer.</summary>
    DatabaseUnreachable,

    /// <summary>A check took longer than it may, or the database refused it.</summary>
    CheckNotDone,

    /// <summary>The table is not in the database.</summary>
    TableMissing,

    /// <summary>The column is not in the table.</summary>
    ColumnMissing,

    /// <summary>The column that says which rows are deleted is not in the table.</summary>
    SoftDeleteMissing,

    /// <summary>The account may not read the column.</summary>
    ColumnNotReadable,

    /// <summary>The column cannot be read as the profile says.</summary>
    ColumnType,

    /// <summary>The profile does not say the type of a column that keys are compared with.</summary>
    ColumnTypeUnstated,

    /// <summary>The column is too short for its values.</summary>
    ColumnNarrow,

    /// <summary>Nothing in the database makes row numbers unique.</summary>
    RowIdNotUnique,

    /// <summary>Statements look for rows by a column without an index.</summary>
    IndexMissing,

    /// <summary>The profile says that the column is indexed, and it is not.</summary>
    IndexNotThere,

    /// <summary>The column is indexed, and the profile does not say so.</summary>
    IndexUnstated,

    /// <summary>An index of another collation than that of code points serves no range.</summary>
    IndexCollation,

    /// <summary>Dates in mixed formats have no order that an index could serve.</summary>
    FormatMixed,

    /// <summary>The table holds no rows.</summary>
    TableEmpty,

    /// <summary>How many rows the table holds.</summary>
    RowsCounted,

    /// <summary>Codes in the data that the code list does not know.</summary>
    CodeUnknown,

    /// <summary>Dates in the data that do not follow the format.</summary>
    DateUnreadable,

    /// <summary>The account may write.</summary>
    AccountCanWrite,

    /// <summary>The process may write to the database file.</summary>
    FileWritable,
}
