namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Fields of the catalogue, by their places.</summary>
/// <param name="fields">How many the catalogue has.</param>
internal sealed class FieldSet(int fields) : IEquatable<FieldSet>
{
    private readonly ulong[] words = new ulong[(fields + 63) / 64];

    /// <summary>The places, rising.</summary>
    public IEnumerable<int> Places => Enumerable.Range(0, words.Length * 64).Where(place => (words[place / 64] >> (place % 64) & 1) == 1);

    /// <summary>Adds the field at a place.</summary>
    public void Add(int place) => words[place / 64] |= 1UL << (place % 64);

    /// <summary>Adds the fields of another set.</summary>
    public void Add(FieldSet other)
    {
        for (var word = 0; word < words.Length; word++)
        {
            words[word] |= other.words[word];
        }
    }

    /// <inheritdoc/>
    public bool Equals(FieldSet? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }
}
