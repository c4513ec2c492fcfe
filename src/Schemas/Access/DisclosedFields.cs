using CivilAffairsGraph.Schemas.Lookups;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>
/// Reads from a finished answer what it says about whom: only what is really in it, so that a field which failed, or was left out by a directive, is no
/// disclosure, and one that answers null because nothing is recorded is.
/// </summary>
public sealed class DisclosedFields
{
    private readonly FieldCatalog catalog;
    private readonly ISchema schema;
    private readonly HashSet<string> failed;
    private readonly Dictionary<(string Subject, string? Entry), FieldSet> found = [];

    private DisclosedFields(FieldCatalog catalog, ISchema schema, ExecutionResult result)
    {
        (this.catalog, this.schema) = (catalog, schema);
        failed = [.. (result.Errors ?? []).Where(error => error.Path is not null).Select(error => Text(error.Path!))];
    }

    /// <summary>Reads an answer.</summary>
    public static IReadOnlyList<Disclosed> Read(FieldCatalog catalog, ISchema schema, ExecutionResult result)
    {
        if (result.Data is not RootExecutionNode root)
        {
            return [];
        }

        var reading = new DisclosedFields(catalog, schema, result);
        reading.Visit(root, null, []);
        return [.. reading.found.Select(entry => new Disclosed(entry.Key.Subject, catalog.Names.Of(entry.Value), entry.Key.Entry))];
    }

    private void Visit(ObjectExecutionNode node, object? around, IReadOnlyList<(string Subject, string? Entry)> inherited)
    {
        var source = node is RootExecutionNode ? null : node.Result;
        var subjects = Subjects.Of(source, around) is { Count: > 0 } own ? Keys(own, source as ILookedUp) : inherited;
        FieldSet? fields = null;
        foreach (var field in node.SubFields ?? [])
        {
            if (subjects.Count > 0 && PlaceOf(node, field, source) is { } place && IsAnswered(field))
            {
                (fields ??= new(catalog.Fields.Count)).Add(place);
            }

            Descend(field, source, subjects);
        }

        foreach (var subject in fields is null ? [] : subjects)
        {
            if (!found.TryGetValue(subject, out var known))
            {
                found[subject] = known = new(catalog.Fields.Count);
            }

            known.Add(fields!);
        }
    }

    /// <summary>Place of a field about people, and of every field of a look-up: its receipt names the entry, whoever may see it.</summary>
    private int? PlaceOf(ObjectExecutionNode node, ExecutionNode field, object? source) => AccessGuard.PlaceOf(field.FieldDefinition)
        ?? (source is ILookedUp ? catalog.PlaceOf(new(node.GetObjectGraphType(schema)!.Name, field.FieldDefinition.Name)) : null);

    private void Descend(ExecutionNode node, object? around, IReadOnlyList<(string, string?)> subjects)
    {
        switch (node)
        {
            case ObjectExecutionNode inner:
                Visit(inner, around, subjects);
                break;
            case ArrayExecutionNode list:
                list.Items?.ForEach(item => Descend(item, around, subjects));
                break;
        }
    }

    /// <summary>A receipt names the entry about the first of those whom a look-up is about.</summary>
    private static (string Subject, string? Entry)[] Keys(IReadOnlyList<string> subjects, ILookedUp? outcome) =>
        [.. subjects.Select((subject, index) => (subject, index == 0 ? outcome?.Entry : null))];

    private bool IsAnswered(ExecutionNode field)
    {
        if (failed.Count == 0 || field is not (NullExecutionNode or ObjectExecutionNode { SubFields: null } or { Result: null }))
        {
            return true;
        }

        // It is null because it, or something that must be in it, failed.
        var path = Text(field.ResponsePath);
        return !failed.Any(error => error.StartsWith(path, StringComparison.Ordinal));
    }

    private static string Text(IEnumerable<object> path) => string.Concat(path.Select(part => $"{part}/"));
}
