using System.Diagnostics.CodeAnalysis;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>What was asked, and by whom as far as it matters.</summary>
/// <param name="Visibility">What the caller may see, in short.</param>
/// <param name="Asked">The request.</param>
internal sealed record AnswerKey(string Visibility, byte[] Asked)
{
    /// <summary>The same without memory of its own, to look something up.</summary>
    public readonly ref struct Span(string visibility, ReadOnlySpan<byte> asked)
    {
        public string Visibility { get; } = visibility;

        public ReadOnlySpan<byte> Asked { get; } = asked;
    }

    /// <summary>Compares by the bytes.</summary>
    public sealed class Comparer : IEqualityComparer<AnswerKey>, IAlternateEqualityComparer<Span, AnswerKey>
    {
        public bool Equals(AnswerKey? x, AnswerKey? y) => x is null ? y is null : y is not null && Equals(new Span(x.Visibility, x.Asked), y);

        public bool Equals(Span alternate, AnswerKey other) => alternate.Visibility == other.Visibility && alternate.Asked.SequenceEqual(other.Asked);

        public int GetHashCode([DisallowNull] AnswerKey obj) => GetHashCode(new Span(obj.Visibility, obj.Asked));

        public int GetHashCode(Span alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate.Asked);
            return hash.ToHashCode();
        }

        public AnswerKey Create(Span alternate) => new(alternate.Visibility, alternate.Asked.ToArray());
    }
}
