using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Burials;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>Whether the burial registry proves a person's death.</summary>
internal sealed class DeathEvidenceType : ObjectGraphType<DeathEvidence>
{
    public DeathEvidenceType()
    {
        (Name, Description) = ("DeathEvidence", "Whether the burial registry proves a person's death.");
        Field<NonNullGraphType<EnumerationGraphType<Verdict>>>("verdict")
            .Description("YES when a finished cremation under this person's number proves the death, UNKNOWN otherwise. NO is never answered: a missing record does not mean alive.")
            .Read(source => source.Verdict);
        Field<NonNullGraphType<DateScalar>>("asOf").Description("Day of the question.").Read(source => source.AsOf);
        Field<PartialDateScalar>("diedOn").Description("Date of death as filed; null where unknown.").Read(source => source.Record?.DiedOn);
        Field<BurialRecordType>("record").Description("The record that proves the death; null for UNKNOWN.").Resolve(context => context.Seen(context.Source.Record));
    }
}
