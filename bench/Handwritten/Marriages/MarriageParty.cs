using CivilAffairsGraph.Handwritten.Reading;

namespace CivilAffairsGraph.Handwritten.Marriages;

/// <summary>One side of a marriage event.</summary>
internal sealed record MarriageParty(string? Name, string? Document, ResidentNumber? Number, bool FifteenDigits) : IFiledPerson
{
    /// <summary>Kinds of document that are no resident number.</summary>
    private static readonly string[] OtherDocuments = ["414", "511", "516", "990"];

    /// <summary>Reads a side. A 15-digit number with another birth date beside it may be someone else's.</summary>
    public static MarriageParty Read(string? name, string? documentKind, string? document, DateOnly? birth, DateOnly today)
    {
        var number = ResidentNumber.Read(document, today, out var fifteen);
        if (number is { } read && (OtherDocuments.Contains(Filed.Code(documentKind)) || (fifteen && birth is { } born && born != read.BirthDate)))
        {
            number = null;
        }

        return new MarriageParty(Filed.Clean(name), Filed.Clean(document), number, fifteen);
    }
}
