using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Burials;

/// <summary>Whose death a finished cremation proves.</summary>
internal static class Deaths
{
    private static readonly Query ByNumber = new(Registry.Burial, $"""
        SELECT {BurialRecord.Columns} FROM "FIS_DEAD" d WHERE d."ID_CARD" IN (@a, @b, @c)
        """, "@a", "@b", "@c");

    private static readonly Query ByNumbers = new(Registry.Burial, $$"""
        SELECT {{BurialRecord.Columns}} FROM "FIS_DEAD" d WHERE d."ID_CARD" {in keys}
        """, "@keys");

    /// <summary>Whether the person's death is proved.</summary>
    public static async Task<bool> AreProvedAsync(Session session, ResidentNumber person, DateOnly today, CancellationToken cancellationToken)
    {
        var forms = person.Forms;
        var records = await ReadAsync(session, ByNumber, today, cancellationToken, forms[0], forms[1], forms[2]);
        return IsProved(person, records);
    }

    /// <summary>The persons of whom it is proved.</summary>
    public static async Task<HashSet<ResidentNumber>> AreProvedAsync(Session session, HashSet<ResidentNumber> persons, DateOnly today, CancellationToken cancellationToken)
    {
        if (persons.Count == 0)
        {
            return [];
        }

        var records = await ReadAsync(session, ByNumbers, today, cancellationToken, session.Keys(persons.SelectMany(person => person.Forms).ToHashSet()));
        return [.. records.Where(record => record.Number is not null).GroupBy(record => record.Number!.Value).Where(person => IsProved(person.Key, [.. person])).Select(person => person.Key)];
    }

    private static bool IsProved(ResidentNumber person, List<BurialRecord> records) => PersonRows.About(person, records, record => record).Exists(record => record.Cremated);

    private static async Task<List<BurialRecord>> ReadAsync(Session session, Query query, DateOnly today, CancellationToken cancellationToken, params object[] values)
    {
        var records = new List<BurialRecord>();
        await using var rows = await session.ReadAsync(query, cancellationToken, values);
        while (await rows.ReadAsync(cancellationToken))
        {
            records.Add(BurialRecord.Read(rows, today));
        }

        return records;
    }
}
