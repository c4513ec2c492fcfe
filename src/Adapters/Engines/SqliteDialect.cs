using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>SQLite compares the bytes of UTF-8, which is the order of code points, and trims blanks only: EF's own translations are right.</summary>
internal sealed class SqliteDialect(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) : TextDialect(sql, types)
{
    public override SqlExpression Ordinal(SqlExpression text) => text;

    public override (SqlExpression Left, SqlExpression Right) Comparable(SqlExpression left, SqlExpression right) => (left, right);

    public override SqlExpression OnlyOf(SqlExpression text, string characters) => Sql.Equal(Call("trim", typeof(string), text, Constant(characters)), Constant(""));

    public override SqlExpression Whole(SqlExpression digits) => Sql.Convert(digits, typeof(int));

    public override SqlExpression IsoDate(SqlExpression raw, string format) =>
        Sql.Function(SqliteFunctions.IsoDate(format), [raw], nullable: false, [false], typeof(string), TypeOf(typeof(string)));

    public override SqlExpression Field(SqlExpression json, string name) => Call("json_extract", typeof(string), json, Constant($"$.{name}"));

    public override SqlExpression JsonOfList(SqlExpression list) => Sql.Add(
        Sql.Add(Constant("["), Call("replace", typeof(string), Call("json_quote", typeof(string), list), Constant(";"), Constant("\",\""))), Constant("]"));
}
