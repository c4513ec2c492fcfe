namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>The names that somebody may have meant.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>A sentence with up to three existing names, nearest first.</summary>
    public static string Of(string name, IEnumerable<string> existing)
    {
        var nearest = existing.Distinct()
            .Select(other => (other, Steps: Steps(name.ToUpperInvariant(), other.ToUpperInvariant())))
            .OrderBy(other => other.Steps).ThenBy(other => other.other, StringComparer.Ordinal)
            .Take(Most).Select(other => other.other).ToList();
        return nearest.Count == 0 ? "There is none at all." : $"The nearest names there: {string.Join(", ", nearest)}.";
    }

    /// <summary>Characters to add, remove or replace (Levenshtein).</summary>
    private static int Steps(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
            }
        }

        return row[to.Length];
    }
}
