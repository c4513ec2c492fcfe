using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.People;

namespace CivilAffairsGraph.Gateway.Tests.People;

/// <summary>
/// A small history of one man, written as <c>kind date spouse [date of the original]</c>; a date is <c>-</c> where unknown.
/// Spouses: A and B have numbers, F and G only a name and a travel permit.
/// </summary>
internal static class Story
{
    private static readonly Dictionary<string, MarriageEventKind> Kinds = new()
    {
        ["IA"] = MarriageEventKind.Marriage,
        ["IB"] = MarriageEventKind.Divorce,
        ["ICA"] = MarriageEventKind.MarriageReissue,
        ["ICB"] = MarriageEventKind.DivorceReissue,
        ["IC"] = MarriageEventKind.ProofReissue,
        ["ID"] = MarriageEventKind.Annulment,
        ["??"] = MarriageEventKind.Unknown,
    };

    public static readonly ResidentNumber Person = Number("370199198003150010");

    public static ResidentNumber? SpouseOf(string letter) => letter switch
    {
        "A" => Number("370199198206220023"),
        "B" => Number("370299197709090049"),
        _ => null,
    };

    public static List<MarriageEvent> Read(string story, RecordSource source = RecordSource.Online) => [.. story.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select((line, i) => Event(i + 1, line.Split(' '), source))];

    public static MarriageEvent Event(long row, string[] words, RecordSource source) => new()
    {
        RowId = row,
        Kind = Kinds[words[0]],
        RegisteredOn = Day(words[1]),
        OriginalRegisteredOn = words.Length > 3 ? Day(words[3]) : null,
        OfficeCode = "370102",
        Parties =
        [
            new MarriageParty { Role = PartyRole.Husband, Name = "沙一", IdentityCategory = IdentityCategory.Mainland, Number = Person },
            SpouseOf(words[2]) is { } number
                ? new MarriageParty { Role = PartyRole.Wife, Name = words[2], IdentityCategory = IdentityCategory.Mainland, Number = number }
                : new MarriageParty { Role = PartyRole.Wife, Name = "沙二", IdentityCategory = IdentityCategory.HongKong, DocumentNumber = $"H0000000{words[2]}" },
        ],
        Provenance = new Provenance { Registry = RegistryName.Marriage, Source = source, ReadAt = DateTimeOffset.UnixEpoch, Issues = [] },
    };

    /// <summary>Deaths written as <c>who date</c>, P for the person; a date may be partial.</summary>
    public static Dictionary<ResidentNumber, MaritalStatusRules.Death> Deaths(string deaths) => deaths.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .ToDictionary(words => SpouseOf(words[0]) ?? Person, words => new MaritalStatusRules.Death(PartialDate.TryParse(words[1], out var on) ? on : null, null));

    private static ResidentNumber Number(string text) => ResidentNumber.TryParse(text, new DateOnly(2026, 3, 1), out var number, out _) ? number : throw new ArgumentException(text);

    private static DateOnly? Day(string text) => text == "-" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
