namespace CivilAffairsGraph.Load.Rounds;

/// <summary>What came over a connection; good until its next request.</summary>
internal readonly ref struct Answer(int status, bool retryAfter, ReadOnlySpan<byte> body)
{
    public int Status { get; } = status;

    public bool RetryAfter { get; } = retryAfter;

    public ReadOnlySpan<byte> Body { get; } = body;
}
