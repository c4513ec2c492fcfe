using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Marriages;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether certificates of marriage and divorce stand. Of several under one number, which is not unique, the best of the holder counts.</summary>
internal sealed class MarriageCertificateLookups(IMarriageRegistry registry, MarriageEventsByPerson events) : ILookups
{
    public bool Answers(Question question) => question is CertificateQuestion { Certificate: CertificateKind.Marriage or CertificateKind.Divorce };

    public async Task<IReadOnlyDictionary<Question, Finding>> AnswerAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var asked = questions.Cast<CertificateQuestion>().ToList();
        var found = await registry.FindCertificatesAsync([.. asked.Select(question => question.Number).Distinct()], cancellationToken);
        var held = asked.ToDictionary(question => question, question => (found.GetValueOrDefault(question.Number) ?? []).Where(certificate => IsHeld(question, certificate)).ToList());
        var persons = held.Values.SelectMany(certificates => certificates).Where(certificate => !certificate.IsVoid)
            .SelectMany(certificate => certificate.Event.Parties).Select(party => party.Number).OfType<ResidentNumber>().ToHashSet();
        var known = persons.Count == 0 ? null : await events.LoadManyAsync(persons, cancellationToken);
        return held.ToDictionary(
            certificates => (Question)certificates.Key,
            certificates => certificates.Value.Select(certificate => Of(certificate, known)).MinBy(finding => finding.Certificate) ?? Finding.NotFound);
    }

    private static bool IsHeld(CertificateQuestion question, MarriageCertificate certificate) =>
        PaperTrail.IsOf(certificate.Event, question.Certificate) && certificate.Event.Parties.Any(party => question.IsHolder(party.Number, party.Name));

    private static Finding Of(MarriageCertificate certificate, IReadOnlyDictionary<ResidentNumber, IReadOnlyList<MarriageEvent>>? known)
    {
        if (certificate.IsVoid)
        {
            return new() { Certificate = CertificateStatus.Void, Basis = LookupBasis.Voided };
        }

        var trail = new PaperTrail(certificate.Event, certificate.Event.Parties
            .Select(party => party.Number).OfType<ResidentNumber>().SelectMany(person => known?.GetValueOrDefault(person) ?? []));
        return trail.IsAnnulled ? new() { Certificate = CertificateStatus.Void, Basis = LookupBasis.Annulment }
            : trail.IsReplaced ? new() { Certificate = CertificateStatus.Reissued, Basis = LookupBasis.ReissueOnFile }
            : new() { Certificate = CertificateStatus.Valid, Basis = LookupBasis.CertificateOnFile };
    }
}
