using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Makes the row of one event as a careful clerk would have entered it.</summary>
internal sealed class MarriageRowMaker(Offices offices, Households households, CertificateNumbers numbers, SandboxSettings settings)
{
    private static readonly DateOnly _onlineSince = new(2004, 1, 1);
    private static readonly DateOnly _onlineEverywhere = new(2008, 1, 1);

    /// <summary>A row without flaws, but for those that come with its office and its number.</summary>
    /// <param name="kind">Business type.</param>
    /// <param name="marriage">The marriage it is about.</param>
    /// <param name="day">Day of the event.</param>
    /// <param name="office">Code of the office.</param>
    /// <param name="random">The couple's choices.</param>
    /// <param name="status">Marital status of a party before the event, after GB/T 2261.2.</param>
    public MarriageRow Make(string kind, SandboxMarriage marriage, DateOnly day, string office, SandboxRandom random, Func<MarriageParty, string> status)
    {
        var source = day < _onlineSince ? "2" : day < _onlineEverywhere && random.Chance(0.3) ? "6" : "1";
        var row = new MarriageRow
        {
            Kind = kind,
            TrueDate = day,
            Marriage = marriage,
            Husband = Side(marriage.Husband, day, status(marriage.Husband), random),
            Wife = Side(marriage.Wife, day, status(marriage.Wife), random),
            HusbandNumber = marriage.Husband.Person is null ? WrittenNumber.Document : WrittenNumber.Eighteen,
            WifeNumber = marriage.Wife.Person is null ? WrittenNumber.Document : WrittenNumber.Eighteen,
            EnteredOn = source == "2" ? Earlier(offices.BackEntryDay(office, random), settings.Until) : day,
            OpType = kind,
            DeptCode = office,
            DeptName = offices.NameOf(office, day),
            OpDate = day,
            RenewFlag = marriage.IsRenewal && kind == "IA" ? 1 : 0,
            RemedyFlag = kind == "IA" && random.Chance(0.01) ? 1 : 0,
            DataSource = source,
        };
        row.CertNo = numbers.Next(kind, office, day, random, row.Quirks);
        if (office.StartsWith("3712", StringComparison.Ordinal))
        {
            row.Quirks.Add(new Quirk(MarriageQuirks.OfficeNameNewer.Code));
        }

        return row;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private PartyColumns Side(MarriageParty party, DateOnly day, string status, SandboxRandom random)
    {
        var side = new PartyColumns
        {
            Name = party.Name,
            IdType = party.Category,
            CertType = party.DocumentType,
            CertNum = party.DocumentNumber,
            Birth = party.BirthDate,
            Nation = party.Nation,
            Folk = party.Folk,
            MarryStatus = status,
            PrintNum = $"37{random.Next(100_000_000):00000000}",
        };
        if (party.Person is { } person)
        {
            households.Fill(side, person, day);
        }

        return side;
    }
}
