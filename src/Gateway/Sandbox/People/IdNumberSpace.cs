using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>
/// Gives every person a number nobody else has, without remembering any: a serial number chooses prefecture and sequence,
/// and of the serials that share both each may use only the birth days of its own residue.
/// </summary>
/// <param name="seed">The sandbox's seed.</param>
/// <param name="serials">How many serials there can be for each sex.</param>
internal sealed class IdNumberSpace(int seed, long serials)
{
    // Sequences below 20 are left to the personas, so that no random person can share a number with one.
    private const int FirstSequence = 20;
    private const int SequencesPerSex = (1000 - FirstSequence) / 2;

    // 12 was 莱芜, abolished in 2018.
    private static readonly int[] _prefectures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17];

    private readonly int _residues = (int)((serials - 1) / Slots) + 1;

    private static int Slots => _prefectures.Length * SequencesPerSex;

    /// <summary>The prefecture's two digits in the number of a serial.</summary>
    public static string PrefectureOf(long serial) =>
        _prefectures[(int)(serial % _prefectures.Length)].ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The number of a serial, born on the last day it may use up to <paramref name="bornBy"/>.</summary>
    public (string IdNumber, DateOnly BirthDate) Assign(long serial, Sex sex, DateOnly bornBy)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(serial, serials);
        var slot = serial % Slots;
        // Where a slot starts differs, so that the birth days of a small sandbox do not pile up on a few.
        var start = new SandboxRandom(seed, "id-number", slot).Next(_residues);
        var residue = (start + (serial / Slots)) % _residues;
        var birth = bornBy.AddDays(-(int)((bornBy.DayNumber - residue) % _residues));
        var sequence = FirstSequence + (2 * (int)(slot / _prefectures.Length)) + (int)sex;
        return (IdNumbers.Compose(PrefectureOf(serial), birth, sequence), birth);
    }
}
