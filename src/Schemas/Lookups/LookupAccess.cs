using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>What the document does not tell: whether the caller may ask an item of a batch, and for certificates of that kind.</summary>
internal static class LookupAccess
{
    private static readonly string[] Marriages = [Scopes.MarriageVerify, Scopes.MarriageRead];
    private static readonly string[] Burials = [Scopes.BurialVerify, Scopes.BurialRead];

    /// <summary>The refusal; null where the caller may ask.</summary>
    public static Finding? Refusal(IResolveFieldContext context, Question question)
    {
        var caller = context.Caller();
        string[] scopes = question is not CertificateQuestion { Certificate: var kind } ? [] : kind == CertificateKind.Cremation ? Burials : Marriages;
        return scopes.Length > 0 && !Array.Exists(scopes, caller.Rights.Scopes.Contains)
            ? Finding.Refused(ErrorCodes.ForbiddenField, $"This caller may not look up certificates of this kind: it needs {string.Join(" or ", scopes)}.")
            : Sees(context.Get<FieldCatalog>(), caller, question) ? null
            : Finding.Refused(ErrorCodes.ForbiddenField, $"Query.{question.Field} may not be seen by this caller for this purpose.");
    }

    /// <summary>A purpose may need all root fields, and not what this one answers.</summary>
    private static bool Sees(FieldCatalog catalog, Caller caller, Question question) =>
        caller.Sees(catalog, new("Query", question.Field)) && caller.Sees(catalog, new($"{question.Kind}Lookup", "basis"));
}
