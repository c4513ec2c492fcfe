using System.Text;
using CsCheck;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Writes one operation over the schema: aliases, fragments, inline fragments, directives, variables, pages. Most of it is valid.</summary>
/// <param name="schema">The schema.</param>
/// <param name="random">Where choices come from.</param>
/// <param name="opaque">Ids and cursors as the endpoint answered them.</param>
internal sealed class DocumentWriter(SchemaModel schema, PCG random, IReadOnlyList<string> opaque)
{
    private readonly List<(string Name, string Type, string Body)> fragments = [];
    private readonly List<string> declared = [];
    private int budget = 25;

    /// <summary>Values of the variables that the operation declares.</summary>
    public Dictionary<string, object?> Variables { get; } = [];

    /// <summary>The document.</summary>
    public string Write()
    {
        var body = Selection("Query", 0);
        var variables = declared.Count == 0 ? "" : $"({string.Join(", ", declared)})";
        var document = new StringBuilder($"query{(random.Chance(30) ? " Q" : variables.Length > 0 ? " " : "")}{variables} {body}");
        foreach (var (name, type, content) in fragments)
        {
            document.Append($" fragment {name} on {type} {content}");
        }

        return document.ToString();
    }

    private string Selection(string type, int depth)
    {
        var parts = new List<string>();
        for (var count = 1 + random.Below(depth == 0 ? 2 : 4); count > 0; count--)
        {
            parts.Add(Part(type, depth));
        }

        return $"{{ {string.Join(' ', parts)} }}";
    }

    private string Part(string type, int depth) => random.Below(100) switch
    {
        < 4 => $"__typename{Directives()}",
        < 5 => "nosuchfield",
        < 7 when type == "Query" => random.Chance(50) ? "__schema { queryType { name } types { name kind } }" : $"__type(name: {Literals.Literal(HostileValues.Text(random))}) {{ name fields {{ name }} }}",
        < 14 when depth < 6 => $"...{(random.Chance(50) ? $" on {Narrowed(type)}" : "")}{Directives()} {Selection(type, depth + 1)}",
        < 22 when depth < 6 => $"...{Fragment(type, depth)}{Directives()}",
        < 30 when schema.Types[type].Possible is { Count: > 0 } possible => Inline(random.Pick(possible), depth),
        _ => Field(type, depth),
    };

    private string Narrowed(string type) => random.Chance(95) ? type : random.Pick(schema.Types.Values.Select(other => other.Name).Order().ToList());

    private string Inline(string type, int depth) => $"... on {type} {Selection(type, depth + 1)}";

    private string Fragment(string type, int depth)
    {
        if (random.Chance(40) && fragments.Where(known => known.Type == type).ToList() is { Count: > 0 } known)
        {
            return random.Pick(known).Name;
        }

        var body = Selection(type, depth + 1);
        var name = $"F{fragments.Count}";
        fragments.Add((name, type, body));
        return name;
    }

    private string Field(string type, int depth)
    {
        var fields = schema.Types[type].Fields;
        var leaves = fields.Where(field => IsLeaf(field.Type)).ToList();
        budget--;
        var field = random.Pick(leaves.Count > 0 && (depth > 7 || budget < 0) ? leaves : fields);
        var alias = random.Chance(20) ? $"a{random.Below(5)}: " : "";
        var nested = IsLeaf(field.Type) ? "" : depth > 9 ? " { __typename }" : $" {Selection(field.Type.Named, depth + 1)}";
        return $"{alias}{field.Name}{Arguments(field)}{Directives()}{nested}";
    }

    private string Arguments(FieldModel field)
    {
        var given = field.Arguments.Where(argument => argument.Type.IsRequired ? random.Chance(99) : random.Chance(20)).ToList();
        return given.Count == 0 ? "" : $"({string.Join(", ", given.Select(argument => $"{argument.Name}: {Argument(argument)}"))})";
    }

    private string Argument(InputModel argument)
    {
        var value = Value(argument.Type, 0);
        if (!random.Chance(35))
        {
            return Literals.Literal(value);
        }

        var name = $"v{declared.Count}";
        var type = random.Chance(97) ? argument.Type.ToString() : random.Pick(["Int", "[String!]", "Boolean!", "Date"]);
        declared.Add($"${name}: {type}{(random.Chance(15) ? $" = {Literals.Literal(Value(argument.Type, 0))}" : "")}");
        if (random.Chance(92))
        {
            Variables[name] = Literals.Json(value);
        }

        return $"${name}";
    }

    private string Directives() => random.Below(100) switch
    {
        < 4 => $" @include(if: {(random.Chance(50) ? "true" : "false")})",
        < 8 => $" @skip(if: {(random.Chance(90) ? "false" : Literals.Literal(HostileValues.For("Boolean", random, opaque)))})",
        < 9 => " @nosuch",
        _ => "",
    };

    private object? Value(TypeRef type, int depth) => type.Kind switch
    {
        "NON_NULL" => Value(type.Inner!, depth),
        _ when random.Chance(3) => null,
        "LIST" => Enumerable.Range(0, random.Chance(98) ? random.Below(3) : random.Below(120)).Select(_ => Value(type.Inner!, depth + 1)).ToList(),
        "INPUT_OBJECT" => Members(schema.Types[type.Named], depth),
        "ENUM" => random.Chance(97) ? new EnumName(random.Pick(schema.Types[type.Named].Values)) : new EnumName("NO_SUCH_VALUE"),
        _ => HostileValues.For(type.Named, random, opaque),
    };

    private Dictionary<string, object?> Members(TypeModel input, int depth)
    {
        var members = new Dictionary<string, object?>();
        for (var count = random.Below(depth > 3 ? 1 : 3); count >= 0; count--)
        {
            var field = random.Pick(input.Inputs);
            if (depth < 6 || schema.Types[field.Type.Named].Kind != "INPUT_OBJECT")
            {
                members[field.Name] = Value(field.Type, depth + 1);
            }
        }

        return members;
    }

    private bool IsLeaf(TypeRef type) => schema.Types[type.Named].Kind is "SCALAR" or "ENUM";
}
