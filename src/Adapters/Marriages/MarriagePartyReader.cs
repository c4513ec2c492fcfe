using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Reads one side of a row of the marriage table.</summary>
internal sealed class MarriagePartyReader(Profile profile, PartyRole role)
{
    private readonly CodeList<IdentityCategory> categories = new(profile.Column("MarriageEvent", $"{role}Category"));
    private readonly CodeList<DocumentKind> documents = new(profile.Column("MarriageEvent", $"{role}DocumentType"));
    private readonly string side = role == PartyRole.Husband ? "parties.husband" : "parties.wife";

    public MarriageParty Read(Side row, DateOnly today, List<QualityIssue> issues)
    {
        var category = categories.Read(row.Category, $"{side}.identityCategory", issues);
        var kind = documents.Read(row.DocumentType, $"{side}.documentNumber", []);
        var birth = LegacyDate.Read(row.Birth).Day;
        var read = LegacyNumber.Read(row.Document, today);
        var resident = kind != DocumentKind.Other && (read.Number is not null || category is IdentityCategory.Mainland or IdentityCategory.Unknown);
        if (resident && read.Issue is { } issue)
        {
            issues.Add(QualityIssues.Of(issue, $"{side}.documentNumber"));
        }

        var number = resident ? read.Number : null;
        var disagrees = number is { } known && birth is not null && known.BirthDate != birth;
        if (disagrees)
        {
            issues.Add(QualityIssues.Of("NUMBER_DISAGREES", $"{side}.documentNumber"));
        }

        if (NameFolding.CharactersLost(row.Name))
        {
            issues.Add(QualityIssues.Of("CHARACTERS_LOST", $"{side}.name"));
        }

        return new MarriageParty
        {
            Role = role,
            Name = Texts.Clean(row.Name),
            IdentityCategory = category,
            DocumentNumber = Texts.Clean(row.Document),
            Nationality = Texts.Clean(row.Nationality),
            Number = read.WasFifteenDigits && disagrees ? null : number,
            FifteenDigits = read.WasFifteenDigits,
            BirthDate = birth,
        };
    }

    /// <summary>The columns of one side.</summary>
    internal readonly record struct Side(string? Name, string? Category, string? Document, string? DocumentType, string? Birth, string? Nationality);
}
