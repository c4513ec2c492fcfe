using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Values;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CivilAffairsGraph.Adapters.Tests.Querying;

/// <summary>What SQL reads in a date column is what memory reads there.</summary>
public sealed class DateTextsTests
{
    private static readonly string[] Written =
    [
        "", "1996", "1996年", "199605", "19960508", "1996-05", "1996-05-08", "1996-05-00", "1996-00-00", "1996.5", "1996.5.8", "1996.12.31", "1996/5/8", "1996年5月", "1996年5月8日",
        "1996-05-08 10:30", "1996-05-08T10:30", "1900-01-01", "19000101", "0000", "00000000", "0000-00-00", "19850000", "19851301", "1996-02-30", "1996-02-29", "1995-02-29", "1900-02-29",
        "2000-02-29", "1996-13-01", "1996-5", "1996-5-8", "1996-5-08", "1996-05-8", "1996-05-8T", "1996-05-8 ", "1996-5-8T1", "1996-05-8 1", "1996-5-8abc", "1996-05-08abc", "不详", "abc", "19x6-05-08", "1996-1x-08", "1996-05-1x", "1996-", "1996-05-",
        "19960", "1996050", "199605081", "96-05-08", "1996--08", "1996-05-0", "1996-0-08", "1996-5月8日", "1996年5月8日 10:00", "1996年5月8日x",
    ];

    [Fact]
    public void Mixed_EveryWayOfWriting_EqualsTheReader() => AssertEqual(DateTexts.Mixed, "mixed", Written);

    [Fact]
    public void Dashed_EveryWayOfWriting_EqualsTheReader() => AssertEqual(DateTexts.Dashed, "yyyy-MM-dd", Written);

    [Fact]
    public void Compact_EveryWayOfWriting_EqualsTheReader() => AssertEqual(DateTexts.Compact, "yyyyMMdd", Written);

    [Fact]
    public void Mixed_HostileTexts_EqualsTheReader()
    {
        var hostile = Gen.Char["0123456789-./年月日 T1290x"].Array[0, 12].Select(characters => new string(characters));
        var texts = new List<string>();
        Gen.OneOf(hostile, Gen.Select(Gen.OneOfConst(Written), hostile, (text, more) => text + more)).Array[200].Sample(texts.AddRange, iter: 20, threads: 1);
        AssertEqual(DateTexts.Mixed, "mixed", texts);
        AssertEqual(DateTexts.Dashed, "yyyy-MM-dd", texts);
    }

    [Theory]
    [InlineData("mixed")]
    [InlineData("yyyy-MM-dd")]
    [InlineData("yyyyMMdd")]
    public void Read_ByTheFunctionOfSqlite_EqualsTheReader(string format) => AssertEqual(DateTexts.Read(format), format, Written);

    private static void AssertEqual(Expression<Func<string?, string>> sql, string format, IReadOnlyCollection<string> texts)
    {
        var options = new DbContextOptionsBuilder<TextContext>().UseSqlite("Data Source=:memory:").AddInterceptors(SqliteFunctions.Added);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new TextTranslation(new SqliteEngine()));
        using var context = new TextContext(options.Options);
        context.Database.OpenConnection();
        context.Database.EnsureCreated();
        context.AddRange(texts.Distinct().Select(text => new TextRow { Text = text }));
        context.SaveChanges();
        Expression<Func<TextRow, string?>> column = row => row.Text;
        var read = column.Then(sql);
        Expression<Func<TextRow, Answer>> select = row => new Answer { Text = row.Text };
        var bindings = ((MemberInitExpression)select.Body).Bindings
            .Append(Expression.Bind(typeof(Answer).GetProperty(nameof(Answer.Value))!, Expressions.Replace(read.Body, read.Parameters[0], select.Parameters[0])));
        var answers = context.Set<TextRow>().Select(Expression.Lambda<Func<TextRow, Answer>>(Expression.MemberInit(Expression.New(typeof(Answer)), bindings), select.Parameters)).ToList();

        Assert.All(answers, answer => Assert.True(
            (LegacyDate.Read(answer.Text, format).Date?.ToString() ?? "") == answer.Value, $"'{answer.Text}': SQL '{answer.Value}', memory '{LegacyDate.Read(answer.Text, format).Date}'"));
    }

    private sealed class TextContext(DbContextOptions<TextContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<TextRow>();
    }

    private sealed class TextRow
    {
        public int Id { get; set; }

        public string? Text { get; set; }
    }

    private sealed class Answer
    {
        public string? Text { get; init; }

        public string? Value { get; init; }
    }
}
