using CivilAffairsGraph.Adapters.Querying;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>How one engine writes functions on texts, where EF's own translation leaves the meaning to collations and types. Null: EF's own translation is right.</summary>
/// <param name="sql">Makes SQL expressions.</param>
/// <param name="types">The types of the engine.</param>
internal abstract class TextDialect(ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
{
    /// <summary>Makes SQL expressions.</summary>
    protected ISqlExpressionFactory Sql { get; } = sql;

    /// <inheritdoc cref="SqlText.Ordinal"/>
    public abstract SqlExpression Ordinal(SqlExpression text);

    /// <inheritdoc cref="SqlText.AsWritten"/>
    public virtual SqlExpression AsWritten(SqlExpression text) => text;

    /// <inheritdoc cref="SqlText.OnlyOf"/>
    public abstract SqlExpression OnlyOf(SqlExpression text, string characters);

    /// <inheritdoc cref="SqlText.Whole"/>
    public abstract SqlExpression Whole(SqlExpression digits);

    /// <inheritdoc cref="SqlText.IsoDate"/>
    /// <remarks>Null where the engine has no such function; <see cref="DateExpansion"/> then writes it out.</remarks>
    public virtual SqlExpression? IsoDate(SqlExpression raw, string format) => null;

    /// <inheritdoc cref="SqlText.Field"/>
    public abstract SqlExpression Field(SqlExpression json, string name);

    /// <inheritdoc cref="SqlText.JsonOfList"/>
    public abstract SqlExpression JsonOfList(SqlExpression list);

    /// <summary>Both sides of a comparison by code point. The left one may be a bare column, whose index should serve it; only columns of texts come here.</summary>
    public abstract (SqlExpression Left, SqlExpression Right) Comparable(SqlExpression left, SqlExpression right);

    /// <summary>Without blanks (U+0020) around it.</summary>
    public virtual SqlExpression? Trim(SqlExpression text) => null;

    /// <summary>ASCII letters in upper case.</summary>
    public virtual SqlExpression? Upper(SqlExpression text) => null;

    /// <summary>Contains a part, which is not empty, by code point.</summary>
    public virtual SqlExpression? Contains(SqlExpression text, SqlExpression part) => null;

    /// <summary>Number of characters, blanks at the end included.</summary>
    public virtual SqlExpression? Length(SqlExpression text) => null;

    /// <summary>A column of dates or numbers as text.</summary>
    public virtual SqlExpression AsText(SqlExpression column) => Sql.Convert(column, typeof(string), TypeOf(typeof(string)));

    /// <summary>Null propagates: a function of a null is null.</summary>
    protected SqlExpression Call(string name, Type type, params SqlExpression[] arguments) =>
        Sql.Function(name, arguments, nullable: true, arguments.Select(_ => true), type, TypeOf(type));

    /// <summary>A constant text.</summary>
    protected SqlExpression Constant(string text) => Sql.Constant(text, TypeOf(typeof(string)));

    /// <summary>The engine's type.</summary>
    /// <param name="type">What it is in memory.</param>
    /// <param name="name">Its name in the database; null for the usual one.</param>
    protected RelationalTypeMapping TypeOf(Type type, string? name = null) => (name is null ? types.FindMapping(type) : types.FindMapping(type, name))!;
}
