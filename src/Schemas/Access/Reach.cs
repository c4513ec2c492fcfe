using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>
/// The records that a client limited to a division sees: those filed in its territory, as <c>within</c> understands it. What is derived for a verdict is
/// not cut, or a divorce registered elsewhere would not end a marriage.
/// </summary>
internal static class Reach
{
    /// <summary>Length of the codes of offices' divisions.</summary>
    private const int OfficeDigits = 6;

    /// <summary>The event, where the caller sees it.</summary>
    public static MarriageEvent? Seen(this IResolveFieldContext context, MarriageEvent? registered) =>
        registered is not null && context.Sees(registered.OfficeDivision, registered.RegisteredOn, OfficeDigits) ? registered : null;

    /// <summary>The record, where the caller sees it.</summary>
    public static BurialRecord? Seen(this IResolveFieldContext context, BurialRecord? record) =>
        record is not null && context.Sees(record.HouseholdCode, record.On) ? record : null;

    /// <summary>Whether the caller sees who is behind the organization.</summary>
    public static bool Sees(this IResolveFieldContext context, SocialOrganization organization) => context.Sees(organization.DivisionCode, organization.On);

    /// <summary>The events that the caller sees.</summary>
    public static IReadOnlyList<MarriageEvent> Seen(this IResolveFieldContext context, IReadOnlyList<MarriageEvent>? events) =>
        Limit(context) is null ? events ?? [] : [.. (events ?? []).Where(registered => context.Seen(registered) is not null)];

    /// <summary>The records that the caller sees.</summary>
    public static IReadOnlyList<BurialRecord> Seen(this IResolveFieldContext context, IReadOnlyList<BurialRecord>? records) =>
        Limit(context) is null ? records ?? [] : [.. (records ?? []).Where(record => context.Seen(record) is not null)];

    /// <summary>The filter with the limit in it.</summary>
    public static MarriageEventFilter? Limited(this IResolveFieldContext context, MarriageEventFilter? where) =>
        Limit(context) is { } within ? new() { And = where is null ? null : [where], Office = new() { Within = within } } : where;

    /// <summary>The filter with the limit in it.</summary>
    public static BurialRecordFilter? Limited(this IResolveFieldContext context, BurialRecordFilter? where) =>
        Limit(context) is { } within ? new() { And = where is null ? null : [where], HouseholdDivision = new() { Within = within } } : where;

    private static string? Limit(IResolveFieldContext context) => context.Caller().Rights.Division;

    /// <summary>Whether what is filed under the code on that day lies in the caller's division; what is filed nowhere lies in none.</summary>
    private static bool Sees(this IResolveFieldContext context, string? code, DateOnly? on, int digits = 12) =>
        Limit(context) is not { } within
        || (code is not null && context.Get<IDivisionScopes>().Within(within, digits).Any(range => range.Holds(code, on)));
}
