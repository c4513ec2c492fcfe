using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Answer of verifyMaritalStatus.</summary>
internal sealed class MaritalStatusLookupType : ObjectGraphType<LookedUp>
{
    public MaritalStatusLookupType()
    {
        (Name, Description) = ("MaritalStatusLookup", "Whether a person is registered as married. A widow or widower is answered NO, a person who died as at death.");
        this.AddVerdict().AddMarriage("Since when; null for UNKNOWN and CONFLICT, where unknown, and where a death ended the marriage: its day is another person's.").AddCommon();
    }
}

/// <summary>Answer of verifyCouple.</summary>
internal sealed class CoupleLookupType : ObjectGraphType<LookedUp>
{
    public CoupleLookupType()
    {
        (Name, Description) = ("CoupleLookup", "Whether two people are registered as married to each other. Whatever either has with others plays no part.");
        this.AddVerdict().AddMarriage("YES: day of the marriage. NO: day of the divorce, or month of the death. Null otherwise, and where unknown.").AddCommon();
    }
}

/// <summary>Answer of verifyDeceased.</summary>
internal sealed class DeceasedLookupType : ObjectGraphType<LookedUp>
{
    public DeceasedLookupType()
    {
        (Name, Description) = ("DeceasedLookup", "Whether a person's death is proved: no day, no place, no cause.");
        this.AddVerdict().AddDeath().AddCommon();
    }
}

/// <summary>Answer of verifyCertificate.</summary>
internal sealed class CertificateLookupType : ObjectGraphType<LookedUp>
{
    public CertificateLookupType()
    {
        (Name, Description) = ("CertificateLookup", "Whether a certificate stands.");
        Field<NonNullGraphType<EnumerationGraphType<CertificateStatus>>>("status").Description("The status.").Read(source => source.Finding.Certificate);
        this.AddCommon();
    }
}

/// <summary>Answer of verifyOrganization.</summary>
internal sealed class OrganizationLookupType : ObjectGraphType<LookedUp>
{
    public OrganizationLookupType()
    {
        (Name, Description) = ("OrganizationLookup", "Whether an organization is registered.");
        Field<NonNullGraphType<EnumerationGraphType<LookupVerdict>>>("registered")
            .Description("YES: in force. NO: cancelled, revoked or refused, as recorded. UNKNOWN: not found, or applied for only.")
            .Read(source => source.Finding.Verdict);
        Field<EnumerationGraphType<SocialOrganizationStatus>>("status").Description("Status of the organization found; null where none is.").Read(source => source.Finding.Organization?.Status);
        Field<CreditCodeScalar>("creditCode").Description("Credit code of the organization found; null where none is, or it has none.").Read(source => source.Finding.Organization?.CreditCode);
        this.AddOrganization().AddCommon();
    }
}
