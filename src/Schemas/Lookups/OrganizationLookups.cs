using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether organizations are registered, by code, by the name that they bear or by one that they bore, and whether the list of illegal ones holds the name.</summary>
internal sealed class OrganizationLookups(ISocialOrganizationRegistry registry) : ILookups
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoKeys = new Dictionary<string, IReadOnlyList<string>>();

    public bool Answers(Question question) => question is OrganizationQuestion;

    public async Task<IReadOnlyDictionary<Question, Finding>> AnswerAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var asked = questions.Cast<OrganizationQuestion>().ToList();
        var found = await FindAsync(asked, cancellationToken);
        string[] names = [.. asked.Select(question => question.Name).Concat(found.Values.Select(one => one.Organization?.Name)).OfType<string>().Select(NameFolding.Fold).Distinct()];
        var illegal = names.Length == 0 ? new HashSet<string>() : await registry.FindIllegalAsync(names, cancellationToken);
        return asked.ToDictionary(
            question => (Question)question,
            question => found[question] is var own && illegal.Overlaps(new[] { question.Name, own.Organization is { } one ? NameFolding.Fold(one.Name) : null }.OfType<string>())
                ? own with { IsIllegal = true }
                : found[question]);
    }

    private async Task<Dictionary<OrganizationQuestion, Finding>> FindAsync(List<OrganizationQuestion> asked, CancellationToken cancellationToken)
    {
        CreditCode[] codes = [.. asked.Select(question => question.CreditCode).OfType<CreditCode>().Distinct()];
        string[] names = [.. asked.Select(question => question.Name).OfType<string>().Distinct()];
        var coded = codes.Length == 0 ? null : await registry.FindByCreditCodeAsync(codes, cancellationToken);
        var named = names.Length == 0 ? null : await registry.FindByNameAsync(names, cancellationToken);
        var former = names.Length == 0 ? NoKeys : await registry.FindByFormerNameAsync(names, cancellationToken);
        string[] keys = [.. former.Values.SelectMany(name => name).Distinct()];
        var renamed = keys.Length == 0 ? null : await registry.FindByKeyAsync(keys, cancellationToken);
        return asked.ToDictionary(question => question, question => question.CreditCode is { } code
            ? Best([coded!.GetValueOrDefault(code)], NameMatch.CreditCode) ?? Finding.Unknown
            : Best(named!.GetValueOrDefault(question.Name!) ?? [], NameMatch.CurrentName)
                ?? Best((former.GetValueOrDefault(question.Name!) ?? []).Select(key => renamed!.GetValueOrDefault(key)), NameMatch.FormerName)
                ?? Finding.Unknown);
    }

    /// <summary>Of several under one name the one in force, then the first on file.</summary>
    private static Finding? Best(IEnumerable<SocialOrganization?> organizations, NameMatch match) => organizations.OfType<SocialOrganization>()
        .OrderBy(organization => organization.Status != SocialOrganizationStatus.Active).ThenBy(organization => organization.RowId)
        .Select(organization => Of(organization, match)).FirstOrDefault();

    private static Finding Of(SocialOrganization organization, NameMatch match) => organization.Status switch
    {
        SocialOrganizationStatus.Active => new() { Verdict = LookupVerdict.Yes, Basis = LookupBasis.Registration, Organization = organization, Match = match },
        SocialOrganizationStatus.Cancelled or SocialOrganizationStatus.Revoked or SocialOrganizationStatus.Refused =>
            new() { Verdict = LookupVerdict.No, Basis = LookupBasis.RegistrationEnded, Organization = organization, Match = match },
        _ => new() { Verdict = LookupVerdict.Unknown, Organization = organization, Match = match },
    };
}
