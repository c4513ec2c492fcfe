using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Adds the rows that are no events of their own: repetitions, void entries, refused and unfinished applications.</summary>
internal sealed class ExtraRows(SandboxSettings settings)
{
    private static readonly (QuirkRate, Func<MarriageRow, SandboxRandom, MarriageRow?>)[] _before =
    [
        (MarriageQuirks.Void, (row, _) => Void(row)),
        (MarriageQuirks.Refused, (row, random) => Application(row, "2", random)),
        (MarriageQuirks.Unfinished, (row, random) => Application(row, "3", random)),
    ];

    /// <summary>What comes with a row, which itself comes first or, where it corrects a void entry, last.</summary>
    public IEnumerable<MarriageRow> With(MarriageRow row, SandboxRandom random)
    {
        foreach (var (quirk, make) in _before)
        {
            if (random.Chance(quirk.Rate) && make(row, random) is { } extra)
            {
                extra.Quirks.Add(new Quirk(quirk.Code));
                yield return extra;
            }
        }

        yield return row;
        foreach (var (quirk, copy) in Repetitions(row, random))
        {
            copy.DuplicateOf = row;
            copy.Quirks.Add(new Quirk(quirk.Code));
            yield return copy;
        }
    }

    private IEnumerable<(QuirkRate Quirk, MarriageRow Copy)> Repetitions(MarriageRow row, SandboxRandom random)
    {
        if (random.Chance(MarriageQuirks.ExactDuplicate.Rate))
        {
            yield return (MarriageQuirks.ExactDuplicate, row.Copy());
        }

        if (random.Chance(MarriageQuirks.NearDuplicate.Rate))
        {
            yield return (MarriageQuirks.NearDuplicate, Near(row, random));
        }
    }

    private static MarriageRow Void(MarriageRow row)
    {
        var entry = row.Copy();
        entry.ValidFlag = 0;
        return entry;
    }

    private static MarriageRow? Application(MarriageRow row, string result, SandboxRandom random)
    {
        if (row.IsBackEntry)
        {
            return null;
        }

        var application = row.Copy();
        application.CheckCode = result;
        application.CertNo = null;
        application.OpDate = row.TrueDate.AddDays(-random.Between(1, 25));
        application.EnteredOn = application.OpDate.Value;
        return application;
    }

    // The same event entered from another source: a day off, or the numbers in their other form.
    private MarriageRow Near(MarriageRow row, SandboxRandom random)
    {
        var other = row.Copy();
        if (row.IsBackEntry && random.Chance(0.5))
        {
            other.DataSource = "6";
        }

        var renumbered = random.Chance(0.5) && Renumber(other);
        if (!renumbered && row.OpDate == row.TrueDate)
        {
            other.OpDate = row.TrueDate.AddDays(row.TrueDate < settings.Until && random.Chance(0.5) ? 1 : -1);
        }

        return other;
    }

    private static bool Renumber(MarriageRow row)
    {
        var his = OtherForm(row, "HUSBAND", row.Marriage.Husband, row.Husband, row.HusbandNumber);
        var hers = OtherForm(row, "WIFE", row.Marriage.Wife, row.Wife, row.WifeNumber);
        (row.HusbandNumber, row.WifeNumber) = (his ?? row.HusbandNumber, hers ?? row.WifeNumber);
        return (his ?? hers) is not null;
    }

    private static WrittenNumber? OtherForm(MarriageRow row, string side, MarriageParty party, PartyColumns columns, WrittenNumber written)
    {
        if (party.Person is null || party.BirthDate.Year > 1999 || written is not (WrittenNumber.Eighteen or WrittenNumber.Fifteen))
        {
            return null;
        }

        string[] forms = [MarriageQuirks.FifteenDigits.Code, MarriageQuirks.NumberLowerCase.Code];
        row.Quirks.RemoveAll(quirk => quirk.Side == side && forms.Contains(quirk.Code));
        if (written == WrittenNumber.Fifteen)
        {
            columns.CertNum = party.DocumentNumber;
            return WrittenNumber.Eighteen;
        }

        columns.CertNum = IdNumbers.Fifteen(party.DocumentNumber);
        row.Quirks.Add(new Quirk(MarriageQuirks.FifteenDigits.Code, side, columns.CertNum));
        return WrittenNumber.Fifteen;
    }
}
