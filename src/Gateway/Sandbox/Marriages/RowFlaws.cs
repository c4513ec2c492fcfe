using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Puts the flaws of a whole row into it, each by its rate.</summary>
internal static class RowFlaws
{
    private static readonly DateOnly _unknown = new(1900, 1, 1);
    private static readonly string[] _remarks = ["身份证号不详", "女方姓名以档案为准", "男方姓名以档案为准", "出生日期以档案为准", "原始档案缺失", "档案字迹不清"];

    /// <summary>Applies the flaws of both sides, then those of the row.</summary>
    public static void Apply(MarriageRow row, SandboxRandom random)
    {
        row.HusbandNumber = Side(row, "HUSBAND", row.Marriage.Husband, row.Husband, random);
        row.WifeNumber = Side(row, "WIFE", row.Marriage.Wife, row.Wife, random);
        Whole(row, random);
        Remark(row, random);
    }

    private static WrittenNumber Side(MarriageRow row, string side, MarriageParty party, PartyColumns columns, SandboxRandom random)
    {
        var written = NumberFlaws.Apply(row, side, party, columns, random);
        NumberFlaws.SpoilBirth(row, side, columns, written, random);
        SideFlaws.Apply(row, side, party, columns, random);
        return written;
    }

    private static void Whole(MarriageRow row, SandboxRandom random)
    {
        void Perhaps(QuirkRate quirk, bool possible, Action write)
        {
            if (possible && random.Chance(quirk.Rate))
            {
                write();
                row.Quirks.Add(new Quirk(quirk.Code));
            }
        }

        Perhaps(MarriageQuirks.OpTypeVariant, true, () => row.OpType = random.Chance(0.5) ? row.Kind.ToLowerInvariant() : $"{row.Kind} ");
        Perhaps(MarriageQuirks.DateUnknown, row.IsBackEntry, () => row.OpDate = _unknown);
        Perhaps(MarriageQuirks.SidesSwapped, true, () => row.IsSwapped = true);
        Perhaps(MarriageQuirks.ValidFlagNull, true, () => row.ValidFlag = null);
        Perhaps(MarriageQuirks.FlagsNull, row is { RenewFlag: 0, RemedyFlag: 0 }, () => (row.RenewFlag, row.RemedyFlag) = (null, null));
        Perhaps(MarriageQuirks.BackEntryId, row.IsBackEntry, () => row.CheckCode = null);
    }

    private static void Remark(MarriageRow row, SandboxRandom random)
    {
        foreach (var (side, party, _) in row.Sides)
        {
            var missing = (side == "HUSBAND" ? row.HusbandNumber : row.WifeNumber) == WrittenNumber.None;
            if (missing && row.Remark is null && random.Chance(MarriageQuirks.RemarkHoldsNumber.Rate))
            {
                row.Remark = $"{(side == "HUSBAND" ? "男" : "女")}方身份证号{party.DocumentNumber}";
                row.Quirks.Add(new Quirk(MarriageQuirks.RemarkHoldsNumber.Code, side));
            }
        }

        if (row.Remark is null && row.IsBackEntry && random.Chance(MarriageQuirks.RemarkText.Rate))
        {
            row.Remark = random.Pick(_remarks);
            row.Quirks.Add(new Quirk(MarriageQuirks.RemarkText.Code));
        }
    }
}
