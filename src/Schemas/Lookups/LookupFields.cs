using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Fields that look-ups have in common.</summary>
internal static class LookupFields
{
    /// <summary>The verdict.</summary>
    public static ObjectGraphType<LookedUp> AddVerdict(this ObjectGraphType<LookedUp> type)
    {
        type.Field<NonNullGraphType<EnumerationGraphType<LookupVerdict>>>("verdict").Description("The answer.").Read(source => source.Finding.Verdict);
        return type;
    }

    /// <summary>What goes with marriages.</summary>
    public static ObjectGraphType<LookedUp> AddMarriage(this ObjectGraphType<LookedUp> type, string since)
    {
        type.Field<PartialDateScalar>("since").Description(since).Read(source => source.Finding.Since);
        type.Field<IntGraphType>("completeSince")
            .Description("Year from which the offices of what decided are complete; null where unknown, and where nothing is recorded.")
            .Read(source => source.Finding.CompleteSince);
        return type;
    }

    /// <summary>What goes with deaths.</summary>
    public static ObjectGraphType<LookedUp> AddDeath(this ObjectGraphType<LookedUp> type)
    {
        type.Field<PartialDateScalar>("diedInMonth").Description("Month of a proved death, or its year where only that is known; never the day.").Read(source => source.Finding.DiedInMonth);
        return type;
    }

    /// <summary>What goes with organizations.</summary>
    public static ObjectGraphType<LookedUp> AddOrganization(this ObjectGraphType<LookedUp> type)
    {
        type.Field<EnumerationGraphType<NameMatch>>("matchedName").Description("By what an organization was found; null where none was.").Read(source => source.Finding.Match);
        type.Field<EnumerationGraphType<LookupVerdict>>("onIllegalList")
            .Description("YES: the list of illegal organizations holds the name as a name or an alias. UNKNOWN: it does not, which clears nobody. Null for other look-ups.")
            .Resolve(context => context.Source.Question is not OrganizationQuestion || context.Source.Finding.Fault is not null ? null
                : context.Source.Finding.IsIllegal ? LookupVerdict.Yes : LookupVerdict.Unknown);
        return type;
    }

    /// <summary>What all have.</summary>
    public static ObjectGraphType<LookedUp> AddCommon(this ObjectGraphType<LookedUp> type)
    {
        type.Field<EnumerationGraphType<LookupBasis>>("basis").Description("What the answer rests on; null where nothing was found.").Read(source => source.Finding.Basis);
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<EnumerationGraphType<LookupCoverage>>>>>("coverage")
            .Description("What the registries behind the answer do not cover: the same for every answer of this look-up.")
            .Resolve(context => Coverages.Of(context.Source.Question));
        type.Field<NonNullGraphType<DateScalar>>("asOf").Description("Day for which it is answered.").Read(source => source.Question.AsOf);
        type.Field<StringGraphType>("receipt")
            .Description("Signed receipt (JWS) of question and answer, which anybody can check later without the hub; null for a caller without credentials, and where there is no answer.")
            .Resolve(context => context.Caller().Client is null || context.Source.Finding.Fault is not null ? null : context.Get<IReceipts>().Issue(context.Source.Certified));
        return type;
    }
}
