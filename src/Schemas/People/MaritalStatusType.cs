using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using CivilAffairsGraph.Adapters.Records;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>Marital status of a person on a day.</summary>
internal sealed class MaritalStatusType : ObjectGraphType<MaritalStatus>
{
    public MaritalStatusType()
    {
        (Name, Description) = ("MaritalStatus", "Marital status (婚姻状况) of a person at the end of a day, as the registries show it.");
        Field<NonNullGraphType<EnumerationGraphType<MaritalStatusCode>>>("status").Description("The status.").Read(source => source.Status);
        Field<NonNullGraphType<DateScalar>>("asOf").Description("The day asked for.").Read(source => source.AsOf);
        Field<PartialDateScalar>("since").Description("Since when; null where unknown, and for NO_RECORD and CONFLICT.").Read(source => source.Since);
        Field<MarriageEventType>("decidedBy").Description("MARRIED, WIDOWED: the marriage; DIVORCED: the divorce; otherwise null.").Resolve(context => context.Seen(context.Source.DecidedBy));
        Field<PersonType>("spouse").Description("The spouse, for MARRIED and WIDOWED; null where the other party has no resident identity number.").Resolve(context => context.Source.Spouse is { } number && context.Seen(context.Source.DecidedBy) is not null ? new Person(number) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EnumerationGraphType<RecordSource>>>>>("basis")
            .Description("How the deciding events came into the registry, each source once; empty for NO_RECORD.")
            .Resolve(context => context.Source.Deciding.Select(registered => registered.Provenance.Source).Distinct());
        Field<IntGraphType>("completeSince")
            .Description("Year from which the offices of the deciding events are complete; null where unknown.")
            .Resolve(context => context.Source.Deciding.Count == 0 ? null : LoaderResults.All([.. context.Source.Deciding
                .Select(registered => context.Get<OfficeByCode>().Load(registered.OfficeCode).Then(office => new CompleteSince(office?.CompleteSince)))])
                .Then(Latest));
        Field<NonNullGraphType<BooleanGraphType>>("courtDivorceNotCovered")
            .Description("Divorces by court are not in the registry: true for MARRIED, WIDOWED and CONFLICT.")
            .Resolve(context => context.Source.Status is MaritalStatusCode.Married or MaritalStatusCode.Widowed or MaritalStatusCode.Conflict);
    }

    /// <summary>Complete only from the year in which the last of the offices became complete.</summary>
    private static object? Latest(object? offices)
    {
        var years = ((object?[])offices!).Cast<CompleteSince>().Select(office => office.Year).ToList();
        return years.Contains(null) ? null : years.Max();
    }

    private sealed record CompleteSince(int? Year);
}
