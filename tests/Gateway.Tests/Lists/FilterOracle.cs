using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>The contract's filters and orders, applied in memory to what the fields answer.</summary>
/// <param name="spec">The list.</param>
/// <param name="scope">Whether a code filed on a day lies within a division.</param>
internal sealed class FilterOracle(ListSpec spec, Func<string, FiledCode, bool> scope)
{
    private readonly Dictionary<string, ListField> fields = spec.Fields.ToDictionary(field => field.Name);

    public IReadOnlyList<ListNode> Apply(IEnumerable<ListNode> nodes, JsonElement filter, JsonElement order)
    {
        var passing = nodes.Where(node => Passes(node, filter)).ToList();
        var keys = order.EnumerateArray().Select(entry => entry.EnumerateObject().Single()).Select(entry => (spec.Keys.Single(key => key.Name == entry.Name), entry.Value.GetString() == "DESC")).ToList();
        passing.Sort((left, right) => Compare(left, right, keys));
        return passing;
    }

    public bool Passes(ListNode node, JsonElement filter) => filter.EnumerateObject().All(member => member.Name switch
    {
        "and" => member.Value.EnumerateArray().All(part => Passes(node, part)),
        "or" => member.Value.EnumerateArray().Any(part => Passes(node, part)),
        "not" => !Passes(node, member.Value),
        _ when fields[member.Name].Kind == FieldKind.Scope => InScope(node, member.Name, member.Value),
        _ => member.Value.EnumerateObject().All(test => Holds(fields[member.Name].Kind, node.Values[member.Name], test.Name, test.Value)),
    });

    /// <summary>One code filed passes the whole scope.</summary>
    private bool InScope(ListNode node, string field, JsonElement operators) => node.Filed[field].Any(filed => operators.EnumerateObject().All(test => test.Name switch
    {
        "eq" => filed.Code == test.Value.GetString(),
        "in" => test.Value.EnumerateArray().Any(code => filed.Code == code.GetString()),
        _ => spec.Name == "divisions" ? node.Lineage.Contains(test.Value.GetString()!) : scope(test.Value.GetString()!, filed),
    }));

    private static bool Holds(FieldKind kind, object? value, string test, JsonElement operand) => test switch
    {
        "isNull" => value is null == operand.GetBoolean(),
        "eq" => value is not null && value.Equals(Read(operand)),
        "neq" => value is null || !value.Equals(Read(operand)),
        "in" => value is not null && operand.EnumerateArray().Any(item => value.Equals(Read(item))),
        "nin" => value is null || !operand.EnumerateArray().Any(item => value.Equals(Read(item))),
        "startsWith" => value is string text && text.StartsWith(operand.GetString()!, StringComparison.Ordinal),
        "contains" => value is string text && text.Contains(operand.GetString()!, StringComparison.Ordinal),
        _ when value is null => false,
        "gt" => Order(kind, value, operand, greater: true) > 0,
        "gte" => Order(kind, value, operand, greater: true) >= 0,
        "lt" => Order(kind, value, operand, greater: false) < 0,
        "lte" => Order(kind, value, operand, greater: false) <= 0,
        _ => throw new InvalidOperationException(test),
    };

    /// <summary>Compares in the least favourable way: the value's first day with the operand's last, or the other way round.</summary>
    private static int Order(FieldKind kind, object value, JsonElement operand, bool greater) => kind switch
    {
        FieldKind.Int => ((int)value).CompareTo(operand.GetInt32()),
        FieldKind.Date => string.CompareOrdinal((string)value, operand.GetString()),
        _ => greater
            ? string.CompareOrdinal(FiledCode.FirstDay((string)value), LastDay(operand.GetString()!))
            : string.CompareOrdinal(LastDay((string)value), FiledCode.FirstDay(operand.GetString())),
    };

    private static string LastDay(string partial) => partial.Length switch
    {
        4 => partial + "-12-31",
        7 => $"{partial}-{DateTime.DaysInMonth(int.Parse(partial[..4], null), int.Parse(partial[5..], null)):00}",
        _ => partial,
    };

    private static object? Read(JsonElement operand) => operand.ValueKind switch
    {
        JsonValueKind.Number => operand.GetInt32(),
        JsonValueKind.True or JsonValueKind.False => operand.GetBoolean(),
        _ => operand.GetString(),
    };

    private static int Compare(ListNode left, ListNode right, List<(ListField Field, bool Descending)> keys)
    {
        foreach (var (field, descending) in keys)
        {
            var (a, b) = (left.Values[field.Name], right.Values[field.Name]);
            var result = (a, b) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                (int x, int y) => Directed(x.CompareTo(y), descending),
                (string x, string y) => Directed(Compare(field.Kind, x, y), descending),
                _ => throw new InvalidOperationException(field.Name),
            };
            if (result != 0)
            {
                return result;
            }
        }

        return left.Index.CompareTo(right.Index);
    }

    private static int Directed(int order, bool descending) => descending ? -order : order;

    /// <summary>Partial dates by their first possible day, shorter first; texts by code point.</summary>
    private static int Compare(FieldKind kind, string left, string right)
    {
        var (a, b) = kind == FieldKind.PartialDate ? (FiledCode.FirstDay(left)!, FiledCode.FirstDay(right)!) : (left, right);
        var first = a.EnumerateRunes().Zip(b.EnumerateRunes(), (x, y) => x.Value.CompareTo(y.Value)).FirstOrDefault(order => order != 0);
        return first != 0 ? first : left.Length.CompareTo(right.Length);
    }
}
