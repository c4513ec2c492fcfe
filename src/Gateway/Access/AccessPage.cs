using System.Text;
using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Fields × scopes × masks as a page.</summary>
internal static class AccessPage
{
    private const string Head = """
        # Who may see which field

        Printed by `access print` from the one place that decides, `src/Schemas/Access/FieldPolicies.cs`; a test compares them.

        A field is refused unless this page says otherwise. *Public* fields are answered to everybody. Any of the scopes beside another field is enough to see it, together with a purpose (`X-Purpose`) that needs it and a case number (`X-Case`).
        Where a mask stands, the whole value is answered to clients with `persons.identify` for a purpose that needs it, and the masked one to others: a name as `张*`, a number as `3702**********0037`.
        `Query.myAccess` answers the same for the caller that asks.


        """;

    /// <summary>The page.</summary>
    public static string Print(FieldCatalog catalog)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var types = catalog.Fields.GroupBy(field => field.Name.Type).OrderBy(type => type.Key, StringComparer.Ordinal).ToList();
        page.Append("## Fields that need a scope\n\n| Field | Any of these scopes | Mask |\n|---|---|---|\n");
        foreach (var (name, policy) in types.SelectMany(type => type).Where(field => !field.Policy.IsPublic))
        {
            page.Append($"| `{name}` | {string.Join(", ", policy.Scopes.Select(scope => $"`{scope}`"))} | {Mask(policy.Masking)} |\n");
        }

        page.Append("\n## Public fields\n\n| Type | Fields |\n|---|---|\n");
        foreach (var type in types.Where(type => type.Any(field => field.Policy.IsPublic)))
        {
            var all = type.All(field => field.Policy.IsPublic);
            var fields = string.Join(", ", type.Where(field => field.Policy.IsPublic).Select(field => $"`{field.Name.Field}`"));
            page.Append($"| `{type.Key}` | {(all ? "all: " : "")}{fields} |\n");
        }

        return page.ToString();
    }

    private static string Mask(Masking masking) => masking switch
    {
        Masking.Name => "name",
        Masking.Number => "number",
        _ => "",
    };
}
