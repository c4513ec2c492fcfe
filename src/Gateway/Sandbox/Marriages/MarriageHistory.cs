using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Turns the marriages of a couple into the rows of what the offices registered of them, in the order of time.</summary>
internal sealed class MarriageHistory(Offices offices, MarriageRowMaker rows, HomeCounties homes, SandboxSettings settings)
{
    private const double ReissueRate = 0.09;
    private const double DivorceReissueRate = 0.05;
    private const double ProofRate = 0.004;

    private static readonly DateOnly _reissueSince = new(1994, 2, 1);

    /// <summary>The rows of a couple.</summary>
    public List<MarriageRow> Rows(Couple couple, SandboxRandom random)
    {
        var result = new List<MarriageRow>(4);
        foreach (var marriage in couple.Marriages)
        {
            Add(result, couple, marriage, random);
        }

        return result;
    }

    private void Add(List<MarriageRow> result, Couple couple, SandboxMarriage marriage, SandboxRandom random)
    {
        var office = OfficeOf(marriage, marriage.MarriedOn, random);
        var married = rows.Make("IA", marriage, marriage.MarriedOn, office, random, party => StatusBefore(couple, marriage, party));
        var original = Keep(result, married, kept: !random.Chance(0.02));
        Reissue(result, "ICA", ReissueRate, original, marriage.EndedOn ?? marriage.FirstDeath ?? settings.Until, random);
        Reissue(result, "IC", ProofRate, original, marriage.EndedOn ?? marriage.FirstDeath ?? settings.Until, random);
        if (marriage is { EndedOn: { } end, End: MarriageEnd.Divorce or MarriageEnd.Annulment })
        {
            var kind = marriage.End == MarriageEnd.Divorce ? "IB" : "ID";
            var place = kind == "ID" ? married.DeptCode : OfficeOf(marriage, end, random);
            var ended = Keep(result, rows.Make(kind, marriage, end, place, random, _ => "20"), kept: true);
            if (kind == "IB")
            {
                Reissue(result, "ICB", DivorceReissueRate, ended, marriage.FirstDeath ?? settings.Until, random);
            }
        }
    }

    // A row can be missing because its office never typed it in: the certificate is real all the same.
    private MarriageRow Keep(List<MarriageRow> result, MarriageRow row, bool kept)
    {
        if (!row.IsBackEntry || (kept && row.TrueDate.Year >= offices.EarliestYear(row.DeptCode)))
        {
            result.Add(row);
        }

        return row;
    }

    private void Reissue(List<MarriageRow> result, string kind, double rate, MarriageRow original, DateOnly before, SandboxRandom random)
    {
        var from = original.TrueDate.AddDays(90) > _reissueSince ? original.TrueDate.AddDays(90) : _reissueSince;
        if (!random.Chance(rate) || from >= before)
        {
            return;
        }

        var day = random.Date(from, before.AddDays(-1));
        var marriage = original.Marriage;
        var row = rows.Make(kind, marriage, day, OfficeOf(marriage, day, random), random, _ => original.Kind == "IB" ? "40" : "20");
        (row.OldCertNo, row.OldDeptName, row.OldOpDate) = (original.CertNo, original.DeptName, original.TrueDate);
        if (random.Chance(MarriageQuirks.OriginalNotFound.Rate))
        {
            result.Remove(original);
        }

        row.Original = original;
        result.Add(row);
    }

    private string OfficeOf(SandboxMarriage marriage, DateOnly day, SandboxRandom random)
    {
        if (marriage.IsForeign)
        {
            return Offices.Provincial;
        }

        var home = marriage.Wife.Person is { } wife && random.Chance(0.1) ? wife : marriage.Resident;
        return offices.CodeIn(homes.CodeOn(home.OriginDivisionCode, day, home.Salt), random);
    }

    private static string StatusBefore(Couple couple, SandboxMarriage marriage, MarriageParty party)
    {
        var earlier = couple.Marriages.LastOrDefault(other => other.MarriedOn < marriage.MarriedOn && (other.Husband == party || other.Wife == party));
        return earlier?.End switch
        {
            null or MarriageEnd.Annulment => "10",
            MarriageEnd.None => "30",
            _ => "40",
        };
    }
}
