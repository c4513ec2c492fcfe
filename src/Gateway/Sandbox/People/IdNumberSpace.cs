namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>
/// Gives every person a number nobody else has, without remembering any: a serial number chooses prefecture and sequence,
/// and of the serials that share both each may use only the birth days of its own residue.
/// </summary>
internal sealed class IdNumberSpace
{
    // Sequences below 20 are left to the personas, so that no random person can share a number with one.
    private const int FirstSequence = 20;
    private const int SequencesPerSex = (1000 - FirstSequence) / 2;

    private readonly int _seed;
    private readonly int _residues;

    /// <summary>Divides the numbers.</summary>
    /// <param name="seed">The sandbox's seed.</param>
    /// <param name="serials">How many serials there can be for each sex.</param>
    public IdNumberSpace(int seed, long serials)
    {
        _seed = seed;
        _residues = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)((serials / (Prefectures.Length * SequencesPerSex)) + 1));
    }

    // 12 was 莱芜, abolished in 2018.
    private static ReadOnlySpan<byte> Prefectures => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17];

    /// <summary>The prefecture's two digits in the number of a serial.</summary>
    public static string PrefectureOf(long serial) => $"{Prefectures[(int)(serial % Prefectures.Length)]:00}";

    /// <summary>The number of a serial, born on the last day it may use up to <paramref name="bornBy"/>.</summary>
    public (string IdNumber, DateOnly BirthDate) Assign(long serial, Sex sex, DateOnly bornBy)
    {
        var slot = serial % (Prefectures.Length * SequencesPerSex);
        var round = serial / (Prefectures.Length * SequencesPerSex);
        // An odd step visits every residue once before it repeats; the start differs by slot, so that days do not pile up.
        var start = new SandboxRandom(_seed, "id-number", slot).Next(_residues);
        var residue = (int)((start + (round * 0x9E37L)) & (_residues - 1));
        var birth = bornBy.AddDays(-(((bornBy.DayNumber - residue) % _residues) + _residues) % _residues);
        var sequence = FirstSequence + (2 * (int)(slot / Prefectures.Length)) + (int)sex;
        return (IdNumbers.Compose(PrefectureOf(serial), birth, sequence), birth);
    }
}
