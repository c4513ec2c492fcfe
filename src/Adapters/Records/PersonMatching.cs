using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Records;

/// <summary>Which of the rows found under a person's numbers are about that person.</summary>
internal static class PersonMatching
{
    /// <summary>Rows under the 18-digit form count; rows under the 15-digit form count when the name equals one under the 18-digit form, if there is one.</summary>
    /// <returns>The records of each person by row number; a person without any is left out.</returns>
    public static IReadOnlyDictionary<ResidentNumber, IReadOnlyList<TRecord>> Match<TRecord>(IEnumerable<PersonHit<TRecord>> hits, IReadOnlyCollection<ResidentNumber> persons)
    {
        var wanted = persons.ToHashSet();
        var matches = new Dictionary<ResidentNumber, IReadOnlyList<TRecord>>();
        foreach (var person in hits.Where(hit => wanted.Contains(hit.Number)).GroupBy(hit => hit.Number))
        {
            var names = person.Where(hit => !hit.FifteenDigits).Select(hit => NameFolding.Fold(hit.Name)).ToHashSet();
            var counted = person
                .Where(hit => !hit.FifteenDigits || names.Count == 0 || names.Contains(NameFolding.Fold(hit.Name)))
                .DistinctBy(hit => hit.RowId).OrderBy(hit => hit.RowId).Select(hit => hit.Record).ToList();
            if (counted.Count > 0)
            {
                matches[person.Key] = counted;
            }
        }

        return matches;
    }
}
