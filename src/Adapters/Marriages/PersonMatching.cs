using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Which of the rows found under a person's numbers are about that person.</summary>
internal static class PersonMatching
{
    /// <summary>Rows under the 18-digit form count; rows under the 15-digit form count when the name equals one under the 18-digit form, if there is one.</summary>
    public static IReadOnlyDictionary<ResidentNumber, IReadOnlyList<MarriageEvent>> Match(IEnumerable<MarriageEvent> events, IReadOnlyCollection<ResidentNumber> persons)
    {
        var wanted = persons.ToHashSet();
        var found = events
            .SelectMany(registered => registered.Parties, (registered, party) => (Event: registered, Party: party))
            .Where(hit => hit.Party.Number is { } number && wanted.Contains(number))
            .GroupBy(hit => hit.Party.Number!.Value);
        var matches = new Dictionary<ResidentNumber, IReadOnlyList<MarriageEvent>>();
        foreach (var hits in found)
        {
            var names = hits.Where(hit => !hit.Party.FifteenDigits).Select(hit => NameFolding.Fold(hit.Party.Name)).ToHashSet();
            var counted = hits
                .Where(hit => !hit.Party.FifteenDigits || names.Count == 0 || names.Contains(NameFolding.Fold(hit.Party.Name)))
                .Select(hit => hit.Event).DistinctBy(registered => registered.RowId).OrderBy(registered => registered.RowId);
            matches[hits.Key] = [.. counted];
        }

        return matches.Where(match => match.Value.Count > 0).ToDictionary();
    }
}
