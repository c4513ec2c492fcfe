using System.Collections.Frozen;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Finds out who asks and for what.</summary>
/// <param name="rights">What callers may see.</param>
/// <param name="purposes">The purposes.</param>
/// <param name="audience">Who may introspect.</param>
/// <param name="credentials">Tells clients apart; absent where there are none.</param>
internal sealed class CallerDesk(RightsTable rights, PurposeCatalog purposes, SchemaAudience audience, ICredentials? credentials = null)
{
    /// <summary>Characters that a case number may have.</summary>
    public const int LongestCase = 64;

    private static readonly FrozenSet<string> NoScopes = FrozenSet<string>.Empty;

    /// <summary>The client; null for a caller without credentials.</summary>
    /// <exception cref="RequestRefusedException">The credentials are wrong, or cannot be checked now.</exception>
    public ValueTask<Client?> IdentifyAsync(HttpContext http) => credentials?.ReadAsync(http, http.RequestAborted) ?? default;

    /// <summary>Looks again, while answers are streamed.</summary>
    /// <exception cref="RequestRefusedException">The caller may no longer ask, or not for the same.</exception>
    public async ValueTask StillAsync(Caller caller, HttpContext http)
    {
        var client = await IdentifyAsync(http);
        if (Of(client, caller.Stated, caller.Case).View != caller.View)
        {
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, "What this client may see has changed; subscribe again.", ErrorCodes.ForbiddenField);
        }
    }

    /// <summary>The caller as the headers <c>X-Purpose</c> and <c>X-Case</c> say.</summary>
    /// <exception cref="RequestRefusedException">They are not written as such.</exception>
    public Caller Of(Client? client, HttpContext http) => Of(client, Text(http, "X-Purpose"), Text(http, "X-Case"));

    /// <summary>The caller as <c>extensions.purpose</c> and <c>extensions.case</c> say; the headers where they are silent.</summary>
    /// <exception cref="RequestRefusedException">They are not written as such.</exception>
    public Caller Of(Caller caller, HttpContext http, Inputs extensions)
    {
        var (purpose, number) = (extensions.GetValueOrDefault("purpose"), extensions.GetValueOrDefault("case"));
        return (purpose, number) switch
        {
            (null, null) => caller,
            (null or string, null or string) => Of(caller.Client, purpose as string ?? Text(http, "X-Purpose"), number as string ?? Text(http, "X-Case")),
            _ => throw RequestReader.Malformed("extensions.purpose and extensions.case are strings."),
        };
    }

    /// <summary>The caller who states that purpose and that case.</summary>
    /// <exception cref="RequestRefusedException">They are not written as such.</exception>
    public Caller Of(Client? client, string? code, string? number)
    {
        if (number is not null && (number.Length > LongestCase || number.Any(char.IsControl)))
        {
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, $"A case number has 1 to {LongestCase} characters, none of them a control character.", ErrorCodes.BadInput);
        }

        var purpose = code is not null && client?.Purposes.Contains(code) == true ? purposes.Find(code) : null;
        var statement = (code, number) switch
        {
            (null, _) or (_, null) => PurposeStatement.Missing,
            _ => purpose is null ? PurposeStatement.NotAllowed : PurposeStatement.Given,
        };
        var scopes = client?.Scopes ?? NoScopes;
        return new(client, rights.Of(scopes, purpose, client?.Division), statement, code, number, audience.Includes(scopes));
    }

    private static string? Text(HttpContext http, string header) => http.Request.Headers[header] switch
    {
        { Count: > 1 } => throw RequestReader.Malformed($"The header {header} is given more than once."),
        var values => values.ToString() is { Length: > 0 } text ? text : null,
    };
}
