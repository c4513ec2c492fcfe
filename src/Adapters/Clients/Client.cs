namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>Somebody who may ask: an agency or an app.</summary>
/// <param name="Id">Short name, such as <c>jinan-housing</c>: lower-case letters, digits and hyphens, 3 to 60. Never changes.</param>
/// <param name="Agency">The agency (机构) that answers for it.</param>
/// <param name="Contact">Whom to call when something is wrong; null where none was given.</param>
/// <param name="Scopes">What it may see, as names of scopes.</param>
/// <param name="Purposes">Codes of the purposes (事项) for which it may see it.</param>
/// <param name="Division">Code of the division to whose records it is limited, 6, 9 or 12 digits; null for none.</param>
/// <param name="Quota">How much it may ask.</param>
/// <param name="ValidFrom">From when it may ask.</param>
/// <param name="ValidTo">Until when it may ask, exclusive; null for no end.</param>
/// <param name="IsSandbox">Whether it belongs to the sandbox and may never ask anything else.</param>
public sealed record Client(
    string Id,
    string Agency,
    string? Contact,
    IReadOnlySet<string> Scopes,
    IReadOnlySet<string> Purposes,
    string? Division,
    ClientQuota Quota,
    DateTimeOffset ValidFrom,
    DateTimeOffset? ValidTo,
    bool IsSandbox);
