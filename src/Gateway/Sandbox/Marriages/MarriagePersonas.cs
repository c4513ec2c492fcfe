using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>The personas' rows, without any random flaw.</summary>
internal sealed class MarriagePersonas(Offices offices, Households households)
{
    private static readonly MarriageParty _hongKongResident =
        new(null, "陈嘉豪", Sex.Male, new DateOnly(1990, 4, 18), "2", "516", "H01234567", "344", null);

    // Above the serials that random rows reach in one office and year.
    private int _serial = 900_000;

    /// <summary>Every row, those of one couple in the order of time.</summary>
    public List<MarriageRow> Rows()
    {
        var first = Row("IA", Personas.XuJianguo, Personas.HeGuiying, new(1980, 1, 15), "370802", Fifteen);
        var annulled = Row("IA", Personas.SunLei, Personas.ZhouTing, new(2013, 6, 6), "370602");
        return
        [
            Row("IA", Personas.LiWei, Personas.WangFang, new(2005, 5, 20), "370102"),
            Row("IA", Personas.ZhangQiang, Personas.LiuMin, new(2001, 3, 8), "370202"),
            Row("IB", Personas.ZhangQiang, Personas.LiuMin, new(2014, 9, 12), "370202"),
            Row("IA", Personas.TangBo, Personas.LiuMin, new(2016, 2, 14), "370202"),
            Row("IA", Personas.ChenJun, Personas.ZhaoXiulan, new(1972, 10, 1), "372301"),
            annulled,
            Row("ID", Personas.SunLei, Personas.ZhouTing, new(2014, 1, 10), "370602", row => Replace(row, annulled)),
            first,
            Row("ICA", Personas.XuJianguo, Personas.HeGuiying, new(2010, 7, 1), "370802", row => Replace(row, first)),
            Row("IA", Personas.GaoMing, Personas.MaLi, new(2009, 4, 4), "371302"),
            Row("IA", Personas.GaoMing, Personas.ZhuYan, new(2012, 8, 8), "371302"),
            Row("IA", _hongKongResident, MarriageParty.Of(Personas.LuoXue), new(2019, 9, 9), Offices.Provincial),
        ];
    }

    private static void Replace(MarriageRow row, MarriageRow original) =>
        (row.OldCertNo, row.OldDeptName, row.OldOpDate, row.Original) = (original.CertNo, original.DeptName, original.TrueDate, original);

    private static void Fifteen(MarriageRow row)
    {
        row.Husband.CertNum = IdNumbers.Fifteen(row.Husband.CertNum!);
        row.Wife.CertNum = IdNumbers.Fifteen(row.Wife.CertNum!);
        row.HusbandNumber = row.WifeNumber = WrittenNumber.Fifteen;
        row.Quirks.Add(new Quirk(MarriageQuirks.FifteenDigits.Code, "HUSBAND", row.Husband.CertNum));
        row.Quirks.Add(new Quirk(MarriageQuirks.FifteenDigits.Code, "WIFE", row.Wife.CertNum));
    }

    private MarriageRow Row(string kind, SandboxPerson husband, SandboxPerson wife, DateOnly day, string office, Action<MarriageRow>? change = null)
    {
        var row = Row(kind, MarriageParty.Of(husband), MarriageParty.Of(wife), day, office);
        change?.Invoke(row);
        return row;
    }

    private MarriageRow Row(string kind, MarriageParty husband, MarriageParty wife, DateOnly day, string office)
    {
        var backEntry = day.Year < 2004;
        return new MarriageRow
        {
            Kind = kind,
            TrueDate = day,
            Marriage = new SandboxMarriage(husband, wife, day, null, MarriageEnd.None, IsRenewal: false),
            Husband = Side(husband, day, kind),
            Wife = Side(wife, day, kind),
            HusbandNumber = husband.Person is null ? WrittenNumber.Document : WrittenNumber.Eighteen,
            WifeNumber = WrittenNumber.Eighteen,
            EnteredOn = backEntry ? new DateOnly(2012, 6, 1) : day,
            OpType = kind,
            DeptCode = office,
            DeptName = offices.NameOf(office, day),
            CertNo = kind == "ID" ? "鲁民撤字〔2014〕第1号" : FormattableString.Invariant($"{CertificateNumbers.Prefix(kind)}{office}-{day.Year}-{++_serial:000000}"),
            OpDate = day,
            RenewFlag = 0,
            RemedyFlag = 0,
            DataSource = backEntry ? "2" : "1",
        };
    }

    private PartyColumns Side(MarriageParty party, DateOnly day, string kind)
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
            MarryStatus = kind == "IA" ? "10" : "20",
        };
        if (party.Person is { } person)
        {
            households.Fill(side, person, day);
        }

        return side;
    }
}
