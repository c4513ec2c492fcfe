using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Transport;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Takes out of an error what it would teach a caller who may not know the schema: suggestions, and every name of a type, field, argument, value or
/// directive that does not stand in the request. What the caller wrote is repeated as to anybody.
/// </summary>
internal sealed partial class UnwrittenNames(ISchema schema)
{
    private const string Hidden = "…";

    /// <summary>Types named like words that begin sentences of errors: a name outside quotes is not told from them.</summary>
    private static readonly HashSet<string> Sentence = new(StringComparer.Ordinal) { "Query", "Mutation", "Subscription" };

    private readonly Lazy<Names> _names = new(() => NamesOf(schema));

    /// <summary>The message without them.</summary>
    public string Hide(string message, GraphRequest request)
    {
        var written = Word().Matches(request.Query).Select(word => word.Value).Concat(MembersOf(request.Variables)).ToHashSet(StringComparer.Ordinal);
        var (all, types) = _names.Value;
        var unsuggested = Suggestion().Replace(message, "");
        var quoted = Quoted().Replace(unsuggested, text => Word().Replace(text.Value, word => IsHidden(word.Value, all) ? Hidden : word.Value));
        return Word().Replace(quoted, word => IsHidden(word.Value, types) ? Hidden : word.Value);

        bool IsHidden(string name, HashSet<string> names) => names.Contains(name) && !written.Contains(name);
    }

    /// <summary>Paths to what is wrong in variables are made of their members.</summary>
    private static IEnumerable<string> MembersOf(object? value) => value switch
    {
        string => [],
        IEnumerable<KeyValuePair<string, object?>> members => members.SelectMany(member => MembersOf(member.Value).Prepend(member.Key)),
        IEnumerable<object?> items => items.SelectMany(MembersOf),
        _ => [],
    };

    private static Names NamesOf(ISchema schema)
    {
        var types = schema.AllTypes.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var fields = schema.AllTypes.OfType<IComplexGraphType>().SelectMany(type => type.Fields).ToList();
        var values = schema.AllTypes.OfType<EnumerationGraphType>().SelectMany(type => type.Values).Select(value => value.Name);
        var arguments = fields.SelectMany(field => field.Arguments ?? []).Concat(schema.Directives.SelectMany(directive => directive.Arguments ?? [])).Select(argument => argument.Name);
        return new(
            [.. types, .. fields.Select(field => field.Name), .. values, .. arguments, .. schema.Directives.Select(directive => directive.Name)],
            [.. types.Where(name => !Sentence.Contains(name))]);
    }

    [GeneratedRegex(@"\s*(Did you mean|Perhaps you meant).*$", RegexOptions.Singleline)]
    private static partial Regex Suggestion();

    // A name, a type such as [Person!]!, a place such as where.in[0], a directive or a variable: no sentence.
    [GeneratedRegex(@"(['""])[$@]?[\[\]!_A-Za-z0-9.…]+\1")]
    private static partial Regex Quoted();

    [GeneratedRegex("[_A-Za-z][_0-9A-Za-z]*")]
    private static partial Regex Word();

    private sealed record Names(HashSet<string> All, HashSet<string> Types);
}
