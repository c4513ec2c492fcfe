using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Types;
using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>
/// Refuses a document that asks for what the caller may not see, before anything is read: all such fields at once, then a missing or wrong purpose.
/// It runs for every request, also where the document is known.
/// </summary>
internal sealed class AccessRule(FieldCatalog catalog) : ValidationRuleBase
{
    private PublicSchema? outside;

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.UserContext is ICalled { Caller: var caller })
        {
            if ((caller.KnowsFields ? Refusal(context, caller) : Outside(context)) is { } refusal)
            {
                context.ReportError(refusal);
            }
        }

        return default;
    }

    private AccessError? Outside(ValidationContext context)
    {
        var missing = (outside ??= new(context.Schema, catalog)).Missing(context.Document, context.Operation);
        return missing.Count == 0 ? null : new(
            context,
            ErrorCodes.ForbiddenField,
            $"The document names what does not exist or what is not answered without credentials: {Listed(missing)}. Send an API key as X-Api-Key, or a bearer token.",
            new Dictionary<string, object?> { ["fields"] = missing.Select(name => new Dictionary<string, object?> { ["field"] = name }).ToList() });
    }

    private AccessError? Refusal(ValidationContext context, Caller caller)
    {
        var asked = AskedFields.Of(context.Document, context.Operation, context.Schema, catalog).Places;
        if (asked.IsEmpty || (caller.Statement == PurposeStatement.Given && !asked.Any(place => caller.Rights[place] == FieldDecision.Forbidden)))
        {
            return null;
        }

        var forbidden = asked.Where(place => caller.Rights.LacksScope(catalog.Fields[place].Policy)).Select(place => catalog.Fields[place]).ToList();
        return forbidden.Count > 0 ? Forbidden(context, caller, forbidden) : caller.Statement switch
        {
            PurposeStatement.Missing => new(
                context,
                ErrorCodes.PurposeRequired,
                $"The document asks about people. State a purpose and a case number: the headers X-Purpose and X-Case, or extensions.purpose and extensions.case. {Choice(caller)}"),
            PurposeStatement.NotAllowed => new(context, ErrorCodes.PurposeNotAllowed, $"The purpose that is stated is none of this client's. {Choice(caller)}"),
            _ => Unneeded(context, caller, [.. asked.Where(place => caller.Rights[place] == FieldDecision.Forbidden).Select(place => catalog.Fields[place].Name)]),
        };
    }

    private static AccessError Forbidden(ValidationContext context, Caller caller, List<(FieldName Name, FieldPolicy Policy)> fields) => new(
        context,
        ErrorCodes.ForbiddenField,
        $"This caller may not see: {Listed(fields.Select(field => $"{field.Name} (needs {string.Join(" or ", field.Policy.Scopes)})"))}. "
            + (caller.Client is null ? "Send an API key as X-Api-Key, or a bearer token." : "Query.myAccess lists what it may see."),
        new Dictionary<string, object?>
        {
            ["fields"] = fields.Select(field => new Dictionary<string, object?> { ["field"] = field.Name.ToString(), ["scopes"] = field.Policy.Scopes }).ToList(),
        });

    private static AccessError Unneeded(ValidationContext context, Caller caller, List<FieldName> fields) => new(
        context,
        ErrorCodes.PurposeNotAllowed,
        $"The purpose {caller.Rights.Purpose!.Code} does not need: {Listed(fields.Select(field => field.ToString()))}. Leave them out, or state the purpose that needs them.",
        new Dictionary<string, object?> { ["fields"] = fields.Select(field => new Dictionary<string, object?> { ["field"] = field.ToString() }).ToList() });

    private static string Choice(Caller caller) => caller.Client?.Purposes is { Count: > 0 } purposes
        ? $"This client has: {string.Join(", ", purposes.Order(StringComparer.Ordinal))}."
        : "This client has none; ask the operator for one.";

    private static string Listed(IEnumerable<string> names)
    {
        const int Most = 20;
        var all = names.ToList();
        return string.Join(", ", all.Take(Most)) + (all.Count > Most ? $" and {all.Count - Most} more" : "");
    }
}
