using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.DataLoader;

namespace CivilAffairsGraph.Schemas.Marriages;

/// <summary>The event that a reissue or annulment refers to: by number and, where given, date; numbers are not unique, so the kind must fit and a shared party is preferred.</summary>
internal static class Originals
{
    private static readonly Dictionary<MarriageEventKind, MarriageEventKind[]> Kinds = new()
    {
        [MarriageEventKind.MarriageReissue] = [MarriageEventKind.Marriage],
        [MarriageEventKind.DivorceReissue] = [MarriageEventKind.Divorce],
        [MarriageEventKind.ProofReissue] = [MarriageEventKind.Marriage, MarriageEventKind.Divorce],
        [MarriageEventKind.Annulment] = [MarriageEventKind.Marriage],
    };

    /// <summary>Loads the original, or null where none is named or the registry does not hold it.</summary>
    public static IDataLoaderResult Load(IResolveFieldContext context, MarriageEvent reissue, Func<MarriageEvent?, object?> then) =>
        reissue is { RefersToOriginal: true, OriginalCertificateNumber: { } number }
            ? context.Get<MarriageEventsByCertificate>().Load(number).Then(found => then(Choose(reissue, found ?? [])))
            : LoaderResults.Ready<MarriageEvent?>(null).Then(then);

    private static MarriageEvent? Choose(MarriageEvent reissue, IReadOnlyList<MarriageEvent> candidates) => candidates
        .Where(found => Kinds[reissue.Kind].Contains(found.Kind) && (reissue.OriginalRegisteredOn is not { } day || found.RegisteredOn is not { } on || day == on))
        .OrderBy(found => found.Parties.Any(party => party.Number is not null && reissue.Parties.Any(other => other.Number == party.Number)) ? 0 : 1)
        .ThenBy(found => found.RowId)
        .FirstOrDefault();
}
