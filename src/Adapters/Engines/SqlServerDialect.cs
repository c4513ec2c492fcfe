using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>
/// SQL Server compares by the collation of the column, in which case, width and blanks at the end usually do not count, and nvarchar never by code point above U+FFFF.
/// The bytes of UTF-8 are compared instead. A bare column keeps its type and names the collation of UTF-8 bytes: on a column that has it the index serves.
/// </summary>
internal sealed class SqlServerDialect(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) : TextDialect(sql, types)
{
    private const string CodePoints = "Latin1_General_100_BIN2_UTF8";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";

    public override SqlExpression Ordinal(SqlExpression text) => Sql.Convert(
        Sql.Convert(Collated(text), typeof(string), TypeOf(typeof(string), "varchar(8000)")), typeof(byte[]), TypeOf(typeof(byte[]), "varbinary(8000)"));

    public override SqlExpression AsWritten(SqlExpression text) => Collated(text);

    public override (SqlExpression Left, SqlExpression Right) Comparable(SqlExpression left, SqlExpression right) => left is ColumnExpression
        ? (Collated(left), right is ColumnExpression or SqlFunctionExpression && left.TypeMapping is { IsUnicode: false } ? Sql.Convert(right, typeof(string), TypeOf(typeof(string), "varchar(8000)")) : right)
        : (Ordinal(left), Ordinal(right));

    public override SqlExpression OnlyOf(SqlExpression text, string characters) => Sql.Equal(Call("PATINDEX", typeof(int), Constant($"%[^{characters}]%"), Collated(text)), Sql.Constant(0));

    public override SqlExpression Whole(SqlExpression digits) => Sql.Function(
        "TRY_CONVERT", [Sql.Fragment("int"), digits], nullable: true, argumentsPropagateNullability: [false, true], typeof(int), TypeOf(typeof(int)));

    public override SqlExpression Field(SqlExpression json, string name) => Call("JSON_VALUE", typeof(string), json, Constant($"$.{name}"));

    public override SqlExpression JsonOfList(SqlExpression list)
    {
        var escaped = Call("STRING_ESCAPE", typeof(string), list, Constant("json"));
        return Sql.Add(Sql.Add(Constant("[\""), Call("REPLACE", typeof(string), escaped, Constant(";"), Constant("\",\""))), Constant("\"]"));
    }

    public override SqlExpression Trim(SqlExpression text) => Call("LTRIM", typeof(string), Call("RTRIM", typeof(string), Collated(text)));

    public override SqlExpression Upper(SqlExpression text) => Call("TRANSLATE", typeof(string), Collated(text), Constant(Lower), Constant(Lower.ToUpperInvariant()));

    public override SqlExpression Contains(SqlExpression text, SqlExpression part) => Sql.GreaterThan(Call("CHARINDEX", typeof(int), part, Collated(text)), Sql.Constant(0));

    /// <summary>LEN leaves blanks at the end out.</summary>
    public override SqlExpression Length(SqlExpression text) => Sql.Subtract(Call("LEN", typeof(int), Sql.Add(text, Constant("."))), Sql.Constant(1));

    private CollateExpression Collated(SqlExpression text) => new(Sql.ApplyDefaultTypeMapping(text), CodePoints);
}
