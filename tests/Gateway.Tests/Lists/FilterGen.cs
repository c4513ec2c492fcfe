using System.Text.Json;
using CsCheck;

namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>Generates filters and orders of a list as JSON, with operands taken from the full answer and from its edges.</summary>
internal sealed class FilterGen(ListSpec spec, IReadOnlyList<ListNode> nodes)
{
    /// <summary>Divisions of today, abolished ones of every kind, zones, and codes that nothing knows.</summary>
    private static readonly string[] Divisions =
    [
        "370000", "370100", "370200", "371600", "371602", "370102", "370202", "371602001", "370176", "371200", "371202", "371203", "370116", "370122", "370181", "370114", "372300", "372301", "370284",
        "370211", "370205", "370203", "370634", "370614", "371081", "371002", "371003", "371324", "370911", "370802", "370811", "371626", "379011", "370112014", "371699", "371602999", "110101", "110000",
    ];

    private static readonly string[] Texts = ["", "%", "_", "'", "\\", "\"", "[", "*", "市", "协会", "（", "J", "j", "𠮷", "\uFFFD"];
    private static readonly string[] Days = ["1900-01-01", "1985-01-01", "2000-02-29", "2018-12-26", "2026-03-01", "9999-12-31", "1000-01-01"];
    private static readonly string[] Partial = ["1985", "1985-05", "2000-02", "2019-12", "9999", "9999-12", "1000", "2008"];

    /// <summary>Every division that a scope may name.</summary>
    public IEnumerable<string> ScopeCodes => spec.Fields.Where(known => known.Kind == FieldKind.Scope).SelectMany(Codes).Distinct();

    public Gen<string> Filter => Tree(2);

    public Gen<string> Order => spec.Keys.Length == 0
        ? Gen.Const("[]")
        : Gen.Select(Gen.OneOfConst(spec.Keys), Gen.Bool, (key, down) => $"{{\"{key.Name}\":\"{(down ? "DESC" : "ASC")}\"}}").Array[0, 2].Select(keys => $"[{string.Join(',', keys)}]");

    private Gen<string> Tree(int depth)
    {
        var own = Gen.OneOf([.. spec.Fields.Select(Field)]).Array[1, 2].Select(fields => $"{{{string.Join(',', fields.DistinctBy(field => field.Name).Select(field => $"\"{field.Name}\":{field.Operators}"))}}}");
        if (depth == 0)
        {
            return own;
        }

        var below = Tree(depth - 1);
        return Gen.OneOf(
            own,
            own,
            below.Array[0, 3].Select(parts => $"{{\"and\":[{string.Join(',', parts)}]}}"),
            below.Array[1, 3].Select(parts => $"{{\"or\":[{string.Join(',', parts)}]}}"),
            below.Select(part => $"{{\"not\":{part}}}"),
            Gen.Select(own, below, (first, second) => $"{first[..^1]},\"not\":{second}}}"));
    }

    private Gen<(string Name, string Operators)> Field(ListField field)
    {
        var operand = Operand(field);
        var list = operand.Array[0, 4].Select(operands => $"[{string.Join(',', operands)}]");
        var truth = Gen.Bool.Select(value => value ? "true" : "false");
        (string Name, Gen<string> Operand)[] known = field.Kind switch
        {
            FieldKind.Text => [("eq", operand), ("neq", operand), ("in", list), ("nin", list), ("startsWith", Part(field, fromStart: true)), ("contains", Part(field, fromStart: false)), ("isNull", truth)],
            FieldKind.Enum => [("eq", operand), ("neq", operand), ("in", list), ("nin", list)],
            FieldKind.Date or FieldKind.Int =>
                [("eq", operand), ("neq", operand), ("in", list), ("nin", list), ("gt", operand), ("gte", operand), ("lt", operand), ("lte", operand), ("isNull", truth)],
            FieldKind.PartialDate => [("eq", operand), ("neq", operand), ("gt", operand), ("gte", operand), ("lt", operand), ("lte", operand), ("isNull", truth)],
            FieldKind.Boolean => [("eq", operand), ("neq", operand)],
            FieldKind.Id => [("eq", operand), ("in", list)],
            _ => [("within", operand), ("within", operand), ("eq", operand), ("in", list)],
        };
        return Gen.OneOf([.. known.Select(test => test.Operand.Select(value => (test.Name, value)))]).Array[1, 2]
            .Select(tests => (field.Name, $"{{{string.Join(',', tests.DistinctBy(test => test.Name).Select(test => $"\"{test.Name}\":{test.value}"))}}}"));
    }

    private Gen<string> Operand(ListField field) => field.Kind switch
    {
        FieldKind.Enum => Gen.OneOfConst(field.Values).Select(Quoted),
        FieldKind.Boolean => Gen.OneOfConst("true", "false"),
        FieldKind.Int => Gen.OneOf(Gen.OneOfConst(Known(field).Select(value => (int)value).ToArray()), Gen.OneOfConst(0, -1, 1, int.MaxValue, int.MinValue)).Select(number => number.ToString(null, null)),
        FieldKind.Scope => Gen.OneOfConst(Codes(field)).Select(Quoted),
        FieldKind.Date => Gen.OneOf(Of(field), Gen.OneOfConst(Days)).Select(Quoted),
        FieldKind.PartialDate => Gen.OneOf(Of(field), Gen.OneOfConst(Partial), Gen.OneOfConst(Days)).Select(Quoted),
        FieldKind.Text => Gen.OneOf(Of(field), Gen.OneOfConst(Texts)).Select(Quoted),
        _ => Of(field).Select(Quoted),
    };

    private Gen<string> Part(ListField field, bool fromStart) => Gen.OneOf(
        Gen.Select(Of(field), Gen.Int[0, 8], Gen.Int[1, 6], (text, start, length) =>
        {
            var from = fromStart ? 0 : Math.Min(start, text.Length);
            return text.Substring(from, Math.Min(length, text.Length - from));
        }).Where(text => !text.Any(char.IsSurrogate)),
        Gen.OneOfConst(Texts)).Select(Quoted);

    private Gen<string> Of(ListField field) => Gen.OneOfConst(Known(field).Select(value => (string)value).ToArray());

    private IEnumerable<object> Known(ListField field)
    {
        var values = nodes.Select(node => node.Values[field.Name]).OfType<object>().Distinct().ToList();
        return values.Where((_, i) => i % Math.Max(1, values.Count / 300) == 0);
    }

    private string[] Codes(ListField field)
    {
        var filed = nodes.SelectMany(node => node.Filed[field.Name]).Select(filed => filed.Code).Distinct().ToList();
        var some = filed.Where((_, i) => i % Math.Max(1, filed.Count / 60) == 0).ToList();
        return [.. some.Concat(some.SelectMany(Above)).Concat(Divisions).Distinct()];
    }

    private static IEnumerable<string> Above(string code) => [code.Length > 9 ? code[..9] : code, code[..6], code[..4] + "00", "370000"];

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
