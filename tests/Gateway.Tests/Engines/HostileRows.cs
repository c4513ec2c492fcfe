using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Rows on which engines differ by nature: case, width, blanks, supplementary characters, nulls, wildcards, quotes, dates and numbers that are none. The same statements run on every engine.</summary>
internal static class HostileRows
{
    private static readonly string?[] Texts = ["a", "A", "b", "B ", " b", "á", "Z", "z", "ａ", "Ａ", "（甲）", "(甲)", "𠮷野", "豈", "\uE000", "%", "_", "a%b", "a_b", "''", "\\", "\"", "J1", "j1", "J1 ", "Ｊ１", "ı", "ß", "", null];

    private static readonly string?[] Dates =
    [
        "1996", "1996年", "1996.5", "1996-05-00", "1996-  -00", "19960508", "1996-05-08 10:30", "1996/5/8", "1900-01-01", "00000000", "不详", "2010-13-01", "2010-02-29", "2010-12-31", "x", " 1996-05-08 ", "1996-05", "9999-12-31", "", null,
    ];

    private static readonly string?[] Numbers = ["0", "12", " 12 ", "１２", "-5", "1e3", "999999999", "1234567890", "abc", "00500", "5.0", "", null];

    /// <summary>Adds them to the tables of one registry.</summary>
    /// <param name="connection">Open, to the registry's tables.</param>
    /// <param name="schema">Its schema; empty for none.</param>
    /// <param name="registry">Name of the sandbox's part.</param>
    public static void Add(DbConnection connection, string schema, string registry)
    {
        foreach (var (table, row, i) in Rows(registry).Select((row, i) => (row.Table, row.Values, i)))
        {
            using var command = connection.CreateCommand();
            var name = schema.Length == 0 ? $"\"{table}\"" : $"\"{schema}\".\"{table}\"";
            var columns = row.Keys.ToList();
            var values = columns.Select(column => Literal(row[column], connection is SqlConnection ? "N" : ""));
            command.CommandText = $"INSERT INTO {name} (\"ROW_ID\", \"{string.Join("\", \"", columns)}\") VALUES ({9_000_000 + i}, {string.Join(", ", values)})";
            command.ExecuteNonQuery();
        }
    }

    /// <param name="value">What the row holds.</param>
    /// <param name="national">SQL Server reads a text as Unicode only behind N; PostgreSQL would cut its blanks there.</param>
    private static string Literal(object? value, string national) => value switch
    {
        null => "NULL",
        string text => $"{national}'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        var number => $"{number}",
    };

    private static IEnumerable<(string Table, Dictionary<string, object?> Values)> Rows(string registry) => registry switch
    {
        "marriage" => Texts.Select((text, i) => ("RC_MARRY", new Dictionary<string, object?>
        {
            ["ID"] = 9_000_000_000L + i,
            ["OP_TYPE"] = new[] { "IA", "ia", "IA ", "XX", "", null }[i % 6],
            ["DEPT_CODE"] = new[] { "370102", "37010200", "370102000000" }[i % 3],
            ["DEPT_NAME"] = text,
            ["CERT_NO"] = text,
            ["OP_DATE"] = new[] { "1900-01-01", "2010-05-20", "2010-05-21", null }[i % 4],
            ["NAME_MAN"] = text,
            ["CERT_NUM_MAN"] = text,
            ["CERT_NUM_WOMAN"] = null,
            ["DATA_SOURCE"] = new[] { "1", "2 ", "7", null }[i % 4],
            ["VALID_FLAG"] = i < 5 ? new object?[] { 1, null, 0, 1, 1 }[i] : 1,
            ["CHECK_CODE"] = i < 5 ? new[] { "1", null, "1", "3", "1" }[i] : null,
        })),
        "place-name" => Texts.Select((text, i) => ("dm_dmxx", new Dictionary<string, object?>
        {
            ["dmdm"] = text is { Length: < 4 } ? text : null,
            ["bzmc"] = text,
            ["lmzm"] = text,
            ["dmzt"] = new[] { "1", "9", null }[i % 3],
            ["szqh"] = new[] { "371602000000", "371602", "371602001" }[i % 3],
            ["pzrq"] = new[] { "19960508", "1996", "00000000", null }[i % 4],
        })),
        "social-organization" => Texts.SelectMany((text, i) => Dates.Where((_, j) => j % 5 == i % 5).Select((date, j) => ("SOM_ORGAN", new Dictionary<string, object?>
        {
            ["sorgId"] = $"H{i}-{j}",
            ["sorgType"] = new[] { "S", "m", "J ", "?", null }[i % 5],
            ["sorgStatus"] = new[] { "22", " 22", "99", "" }[i % 4],
            ["uscCode"] = new[] { "5137160099n0000192", " 5137160099N0000192", "5137160099N0000193", text, "" }[(i + j) % 5],
            ["cnName"] = text,
            ["morgArea"] = new[] { "370102000000", "370102", "371200000000" }[i % 3],
            ["regDate"] = date,
        }))),
        _ =>
        [
            .. Numbers.SelectMany((number, i) => Texts.Where((_, j) => j % 13 == i).Select(text => ("FIS_CEME", new Dictionary<string, object?>
            {
                ["CEME_ID"] = text is { Length: < 4 } ? text : $"H{i}",
                ["NAME"] = text,
                ["PROP"] = new[] { "1", "2 ", "3", null }[i % 4],
                ["FORM"] = new[] { "1", "4", "?" }[i % 3],
                ["DEPT_CODE"] = new[] { "370102", "370102000000" }[i % 2],
                ["PLAN_SLOTS"] = number,
                ["USED_SLOTS"] = new[] { "0", "12", "x", null }[i % 4],
                ["APPROVE_TIME"] = Dates[i],
                ["SERVE_CODES"] = new[] { "371602001000;370102", "\"371602\"", "\\;371602001;;", "a\tb;370102\n", " 370102 ; 371602 ", "", null }[i % 7],
            }))),
            .. Dates.Select((date, i) => ("FIS_DEAD", new Dictionary<string, object?>
            {
                ["DEAD_ID"] = $"H{i}",
                ["NAME"] = Texts[i],
                ["ID_CARD"] = Texts[i],
                ["POPULACE"] = new[] { "370102000000", "370102", null }[i % 3],
                ["DEATH_DATE"] = date,
                ["CREMATION_TIME"] = Dates[(i * 7) % Dates.Length],
                ["STATUS"] = new[] { "2", "2 ", "0", "x", null }[i % 5],
                ["CEME_ID"] = Texts[i] is { Length: < 4 } ? Texts[i] : null,
            })),
        ],
    };
}
