using System.Reflection;
using CivilAffairsGraph.Adapters.Querying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>Asks the engine's dialect before EF's own translations.</summary>
internal sealed class TextTranslator(TextDialect dialect, ISqlExpressionFactory sql) : IMethodCallTranslatorPlugin, IMethodCallTranslator, IMemberTranslatorPlugin, IMemberTranslator
{
    private static readonly MemberInfo TextLength = typeof(string).GetProperty(nameof(string.Length))!;

    private readonly Dictionary<MethodInfo, Func<SqlExpression?, IReadOnlyList<SqlExpression>, SqlExpression?>> methods = new()
    {
        [OfText(nameof(string.Trim))] = (text, _) => dialect.Trim(text!),
        [OfText(nameof(string.ToUpper))] = (text, _) => dialect.Upper(text!),
        [OfText(nameof(string.Contains), typeof(string))] = (text, part) => dialect.Contains(text!, part[0]),
        [OfText(nameof(string.Compare), typeof(string), typeof(string))] = (_, sides) => Compare(dialect, sql, sides[0], sides[1]),
        [OfSql(nameof(SqlText.AsText))] = (_, column) => IsText(column[0]) ? column[0] : dialect.AsText(column[0]),
        [OfSql(nameof(SqlText.Ordinal))] = (_, text) => IsText(text[0]) ? dialect.Ordinal(text[0]) : text[0],
        [OfSql(nameof(SqlText.AsWritten))] = (_, text) => dialect.AsWritten(text[0]),
        [OfSql(nameof(SqlText.OnlyOf))] = (_, sides) => dialect.OnlyOf(sides[0], (string)((SqlConstantExpression)sides[1]).Value!),
        [OfSql(nameof(SqlText.Whole))] = (_, digits) => dialect.Whole(digits[0]),
        [OfSql(nameof(SqlText.IsoDate))] = (_, sides) => dialect.IsoDate(sides[0], (string)((SqlConstantExpression)sides[1]).Value!),
        [OfSql(nameof(SqlText.Field))] = (_, sides) => dialect.Field(sides[0], (string)((SqlConstantExpression)sides[1]).Value!),
        [OfSql(nameof(SqlText.JsonOfList))] = (_, list) => dialect.JsonOfList(list[0]),
    };

    public IEnumerable<IMethodCallTranslator> Translators => [this];

    IEnumerable<IMemberTranslator> IMemberTranslatorPlugin.Translators => [this];

    public SqlExpression? Translate(SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger) =>
        methods.TryGetValue(method, out var translate) ? translate(instance, arguments) : null;

    public SqlExpression? Translate(SqlExpression? instance, MemberInfo member, Type returnType, IDiagnosticsLogger<DbLoggerCategory.Query> logger) =>
        member == TextLength ? dialect.Length(instance!) : null;

    /// <summary>In the form that EF turns into a bare comparison when its result is compared with zero. Dates and numbers compare as they are.</summary>
    private static SqlExpression Compare(TextDialect dialect, ISqlExpressionFactory sql, SqlExpression left, SqlExpression right)
    {
        (left, right) = IsText(left) ? dialect.Comparable(left, right) : (left, right);
        return sql.Case(
            [
                new CaseWhenClause(sql.Equal(left, right), sql.Constant(0)),
                new CaseWhenClause(sql.GreaterThan(left, right), sql.Constant(1)),
                new CaseWhenClause(sql.LessThan(left, right), sql.Constant(-1)),
            ],
            elseResult: null);
    }

    /// <summary>A property that is a text here and something else in the database has a converter.</summary>
    private static bool IsText(SqlExpression expression) => expression.TypeMapping?.Converter is null;

    private static MethodInfo OfText(string name, params Type[] parameters) => typeof(string).GetMethod(name, parameters)!;

    private static MethodInfo OfSql(string name) => typeof(SqlText).GetMethod(name)!;
}
