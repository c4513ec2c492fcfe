using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether cremation certificates stand. A certificate issued again is another record of the same death, under the home's same key.</summary>
internal sealed class CremationCertificateLookups(IBurialRegistry registry) : ILookups
{
    public bool Answers(Question question) => question is CertificateQuestion { Certificate: CertificateKind.Cremation };

    public async Task<IReadOnlyDictionary<Question, Finding>> AnswerAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var asked = questions.Cast<CertificateQuestion>().ToList();
        var found = await registry.FindByCertificateAsync([.. asked.Select(question => question.Number).Distinct()], cancellationToken);
        var held = asked.ToDictionary(
            question => question, question => (found.GetValueOrDefault(question.Number) ?? []).Where(record => question.IsHolder(record.Deceased, record.DeceasedName)).ToList());
        string[] deaths = [.. held.Values.SelectMany(records => records).Select(record => record.DeadId).OfType<string>().Distinct()];
        var same = deaths.Length == 0 ? null : await registry.FindByDeadIdAsync(deaths, cancellationToken);
        return held.ToDictionary(
            records => (Question)records.Key,
            records => records.Value.Select(record => Of(record, record.DeadId is { } id ? same!.GetValueOrDefault(id) ?? [] : [])).MinBy(finding => finding.Certificate) ?? Finding.NotFound);
    }

    private static Finding Of(BurialRecord record, IReadOnlyList<BurialRecord> same) =>
        same.Any(other => Replaces(other, record)) ? new() { Certificate = CertificateStatus.Reissued, Basis = LookupBasis.ReissueOnFile }
        : record.CertificateIsVoid || !record.Cremated ? new() { Certificate = CertificateStatus.Void, Basis = LookupBasis.Voided }
        : new() { Certificate = CertificateStatus.Valid, Basis = LookupBasis.CertificateOnFile };

    /// <summary>Homes reuse their keys, so the death must be the same too.</summary>
    private static bool Replaces(BurialRecord other, BurialRecord record) =>
        other.RowId > record.RowId && other.CertificateNumber is { } number && number != record.CertificateNumber
        && other.Deceased == record.Deceased && other.DiedOn == record.DiedOn && NameFolding.Fold(other.DeceasedName) == NameFolding.Fold(record.DeceasedName);
}
