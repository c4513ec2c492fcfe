using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Outcome of one item of a batch.</summary>
internal sealed class BatchOutcomeType : ObjectGraphType<LookedUp>
{
    public BatchOutcomeType()
    {
        (Name, Description) = ("BatchOutcome", "Outcome of one item of a batch: what the look-up answers by itself, or an error.");
        Field<NonNullGraphType<StringGraphType>>("id").Description("The caller's own id of the item.").Read(source => source.Item);
        Field<NonNullGraphType<EnumerationGraphType<LookupKind>>>("lookup").Description("Which look-up it is.").Read(source => source.Question.Kind);
        Field<EnumerationGraphType<LookupVerdict>>("verdict")
            .Description("The answer; for an organization whether it is registered. Null for certificates and errors.")
            .Read(source => source.Finding.Verdict);
        Field<EnumerationGraphType<CertificateStatus>>("certificateStatus").Description("Status of a certificate; null for other look-ups and errors.").Read(source => source.Finding.Certificate);
        Field<EnumerationGraphType<Adapters.SocialOrganizations.SocialOrganizationStatus>>("organizationStatus")
            .Description("Status of an organization; null for other look-ups, errors, and where none was found.")
            .Read(source => source.Finding.Organization?.Status);
        Field<BatchErrorType>("error").Description("Why there is no answer; null where there is one.").Resolve(context => context.Source.Finding.Fault is null ? null : context.Source);
        this.AddMarriage("Since when, as the look-up by itself says.").AddDeath().AddOrganization().AddCommon();
    }
}

/// <summary>Why an item of a batch has no answer.</summary>
internal sealed class BatchErrorType : ObjectGraphType<LookedUp>
{
    public BatchErrorType()
    {
        (Name, Description) = ("BatchError", "Why an item of a batch has no answer.");
        Field<NonNullGraphType<StringGraphType>>("code").Description("The code that the look-up by itself would have failed with.").Resolve(context => context.Source.Finding.Fault!.Code);
        Field<NonNullGraphType<StringGraphType>>("message").Description("What to do.").Resolve(context => context.Source.Finding.Fault!.Message);
    }
}
