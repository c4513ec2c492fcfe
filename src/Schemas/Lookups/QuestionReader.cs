using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Reads the arguments of one look-up, of its root field or of an item of a batch.</summary>
/// <param name="given">The arguments; null stands for one that was not given.</param>
/// <param name="today">The day it is.</param>
/// <param name="place">What mistakes are told by: nothing, or <c>items[3].couple.</c>.</param>
internal sealed class QuestionReader(IReadOnlyDictionary<string, object?> given, DateOnly today, string place)
{
    /// <summary>Longest name, certificate number.</summary>
    public const int Longest = 100;

    private static readonly Dictionary<LookupKind, Func<QuestionReader, Question>> Readers = new()
    {
        [LookupKind.MaritalStatus] = reader => new MaritalStatusQuestion(reader.Person(), reader.AsOf()),
        [LookupKind.Couple] = reader => reader.Couple(),
        [LookupKind.Deceased] = reader => new DeceasedQuestion(reader.Person(), reader.Today),
        [LookupKind.Certificate] = reader => reader.Certificate(),
        [LookupKind.Organization] = reader => reader.Organization(),
    };

    private DateOnly Today => today;

    /// <summary>The question.</summary>
    /// <exception cref="GraphError">BAD_INPUT: a rule is broken that the types cannot tell.</exception>
    public Question Read(LookupKind kind) => Readers[kind](this);

    private PersonClaim Person() => new((ResidentNumber)given["idNumber"]!, Name("name")!);

    private CoupleQuestion Couple()
    {
        var (a, b) = (Claim("personA"), Claim("personB"));
        return a.Number != b.Number ? new(a, b, AsOf()) : throw Bad("personA and personB are one person: give the numbers of both.");
    }

    private PersonClaim Claim(string argument) => new QuestionReader((IReadOnlyDictionary<string, object?>)given[argument]!, today, $"{place}{argument}.").Person();

    private CertificateQuestion Certificate()
    {
        var (number, holder, name) = (Text("number")!, given.GetValueOrDefault("holderIdNumber") as ResidentNumber?, Name("holderName"));
        if (holder is null && name is null)
        {
            throw Bad("a certificate is looked up with its holder: give holderIdNumber, holderName or both.");
        }

        var kind = given.GetValueOrDefault("kind") as CertificateKind? ?? (CertificateForms.Prefix(number) switch
        {
            "J" or "BJ" => CertificateKind.Marriage,
            "L" or "BL" => CertificateKind.Divorce,
            _ => throw Bad("the number does not tell the kind of the certificate: give kind."),
        });
        return new(kind, CertificateForms.Fold(number), holder, name, today);
    }

    private OrganizationQuestion Organization()
    {
        var (code, name) = (given.GetValueOrDefault("creditCode") as CreditCode?, Name("name"));
        return code is null != name is null ? new(code, name, today) : throw Bad("give creditCode or name, not both.");
    }

    private DateOnly AsOf()
    {
        var day = given.GetValueOrDefault("asOf") as DateOnly? ?? today;
        return day <= today ? day : throw Bad("asOf is in the future; give today or an earlier day.");
    }

    private string? Name(string argument) => Text(argument) is { } text ? NameFolding.Fold(text) : null;

    private string? Text(string argument) => given.GetValueOrDefault(argument) switch
    {
        null => null,
        string text when text.Length <= Longest && NameFolding.Fold(text).Length > 0 => text,
        _ => throw Bad($"{argument} has 1 to {Longest} characters, and not only blanks."),
    };

    private GraphError Bad(string rule) => new(ErrorCodes.BadInput, $"{place}{rule}");
}
