using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>
/// PostgreSQL compares by the collation of the column or database; "C" is that of bytes, which in UTF-8 is that of code points. On a column that has it already,
/// naming it costs nothing and its index serves. Equality is that of bytes under every usual collation, so it names none and any index serves it.
/// </summary>
internal sealed class PostgreSqlDialect(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) : TextDialect(sql, types)
{
    private const string CodePoints = "C";

    public override SqlExpression Ordinal(SqlExpression text) => new CollateExpression(Sql.ApplyDefaultTypeMapping(text), CodePoints);

    /// <summary>A column of char(n) compared with a text of another type is compared as text, which its index does not serve.</summary>
    public override (SqlExpression Left, SqlExpression Right) Comparable(SqlExpression left, SqlExpression right)
    {
        var padded = TypeOf(typeof(string), "bpchar");
        var cast = left.TypeMapping is { StoreTypeNameBase: "character" or "char" or "bpchar" } && right is ColumnExpression or SqlFunctionExpression;
        return (new CollateExpression(Sql.ApplyDefaultTypeMapping(left), CodePoints), cast ? Sql.Convert(right, typeof(string), padded) : right);
    }

    public override SqlExpression OnlyOf(SqlExpression text, string characters) => Sql.Equal(Call("btrim", typeof(string), text, Constant(characters)), Constant(""));

    public override SqlExpression Whole(SqlExpression digits)
    {
        var only = Call("regexp_replace", typeof(string), digits, Constant("[^0-9]"), Constant(""), Constant("g"));
        var nine = Call("left", typeof(string), only, Sql.Constant(9));
        return Sql.Convert(Call("nullif", typeof(string), nine, Constant("")), typeof(int));
    }

    public override SqlExpression Field(SqlExpression json, string name) =>
        Call("jsonb_extract_path_text", typeof(string), Sql.Convert(json, typeof(string), TypeOf(typeof(string), "jsonb")), Constant(name));

    public override SqlExpression JsonOfList(SqlExpression list) =>
        Sql.Convert(Call("to_json", typeof(string), Call("string_to_array", typeof(string), list, Constant(";"))), typeof(string), TypeOf(typeof(string), "jsonb"));

    public override SqlExpression Trim(SqlExpression text) => Call("btrim", typeof(string), text, Constant(" "));

    public override SqlExpression Upper(SqlExpression text) => Call("upper", typeof(string), Ordinal(text));

    public override SqlExpression AsText(SqlExpression column) => column.TypeMapping!.Converter!.ProviderClrType is { } type && (type == typeof(DateOnly) || type == typeof(DateTime))
        ? Call("to_char", typeof(string), column, Constant("YYYY-MM-DD"))
        : base.AsText(column);
}
