using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Writes the rows of a couple's dead, and now and then one of somebody without a number.</summary>
internal sealed class BurialHistory
{
    // Of the Muslim peoples few are cremated.
    private const double CrematedOfHan = 0.97;
    private const double CrematedOfOthers = 0.2;

    private static readonly DateOnly _recordsSince = new(1985, 1, 1);

    private readonly SandboxContext _context;
    private readonly BurialSink _sink;
    private readonly BurialRowMaker _rows;
    private readonly BurialFlaws _flaws;
    private readonly NumberlessDead _numberless;

    /// <summary>Prepares the writing.</summary>
    public BurialHistory(SandboxContext context, BurialSink sink)
    {
        _context = context;
        _sink = sink;
        _rows = new BurialRowMaker(context.Settings, context.Divisions, context.Population.Homes);
        _flaws = new BurialFlaws(_rows);
        _numberless = new NumberlessDead(_rows);
    }

    /// <summary>Writes the rows of everybody of the couple who is dead and was brought to a funeral home.</summary>
    public void Write(Couple couple)
    {
        var random = new SandboxRandom(_context.Settings.Seed, "burial rows", couple.Index);
        foreach (var person in couple.People)
        {
            var cremated = random.Chance(person.Folk == "01" ? CrematedOfHan : CrematedOfOthers);
            if (cremated && person.DiedOn >= _recordsSince)
            {
                Write(couple, person, random);
            }
        }
    }

    private void Write(Couple couple, SandboxPerson person, SandboxRandom random)
    {
        var row = _rows.Make(person, _sink.Rows + 1, random);
        _flaws.Apply(row, person == couple.Husband ? couple.Wife : couple.Husband, random);
        if (row.Status == "2" && random.Chance(BurialQuirks.Reissued.Rate))
        {
            Reissue(row, random);
        }
        else
        {
            _sink.Write(row);
        }

        var county = _context.Population.Homes.CodeOn(person.OriginDivisionCode, row.DiedOn, person.Salt);
        if (random.Chance(BurialQuirks.Nameless.Rate))
        {
            _sink.Write(_numberless.Nameless(county, row.DiedOn, _sink.Rows + 1, random));
        }

        if (random.Chance(BurialQuirks.AgeInDays.Rate))
        {
            _sink.Write(_numberless.Newborn(county, row.DiedOn, person.Name[..1], _sink.Rows + 1, random));
        }
    }

    // A certificate issued again is a new row of the same death; the old one becomes void.
    private void Reissue(BurialRow row, SandboxRandom random)
    {
        _sink.Write(row with { CertStatus = "0" });
        var again = row with { CertId = $"{row.CertId}B", Quirks = [.. row.Quirks, new Quirk(BurialQuirks.Reissued.Code)] };
        again.CreateTime = BurialTexts.Second(Later(row.DiedOn, random).ToDateTime(new TimeOnly(17, 0)));
        _sink.Write(again);
    }

    private DateOnly Later(DateOnly day, SandboxRandom random)
    {
        var later = day.AddDays(random.Between(10, 300));
        return later < _context.Settings.Until ? later : _context.Settings.Until;
    }
}
