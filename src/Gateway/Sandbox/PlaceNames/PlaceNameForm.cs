using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>One place name in the registry's way of writing, with a note of each quirk.</summary>
internal sealed class PlaceNameForm
{
    private static readonly DateOnly AnnouncementRule = new(2022, 5, 1);
    private readonly List<PlaceNameQuirk> _quirks = [];

    /// <summary>Chooses the quirks of an index.</summary>
    public PlaceNameForm(PlaceName place, SandboxSettings settings, int index)
    {
        var random = new SandboxRandom(settings.Seed, "place name form", index);
        Romanized = Spelling(place.Romanized, random.NextDouble());
        Aliases = place.Aliases.Count == 0 ? null : Note("ALIASES", string.Join(',', place.Aliases));
        (Longitude, Latitude) = Point(place, random);
        ApprovedOn = Approval(place.EnteredOn, random.NextDouble());
        AnnouncedOn = Announcement(place.EnteredOn, settings.Until, random);
        var story = new PlaceNameStory(place, random.Chance(PlaceNameQuirks.Html));
        if (story.InHtml)
            Note("HTML", "");
        (Meaning, Origin, History) = (story.Meaning, story.Origin, random.Chance(0.5) ? story.History : null);
    }

    /// <summary>Romanised name; case and blanks vary.</summary>
    public string Romanized { get; }

    /// <summary>Comma list; null where there are none.</summary>
    public string? Aliases { get; }

    /// <summary>Degrees, decimal or in minutes and seconds, possibly the latitude; null where never measured.</summary>
    public string? Longitude { get; }

    /// <summary>As the longitude.</summary>
    public string? Latitude { get; }

    /// <summary>yyyyMMdd with zeros for what is unknown.</summary>
    public string ApprovedOn { get; }

    /// <summary>yyyyMMdd; zeros where never announced.</summary>
    public string AnnouncedOn { get; }

    /// <summary>Text or HTML.</summary>
    public string Meaning { get; }

    /// <summary>Text or HTML.</summary>
    public string Origin { get; }

    /// <summary>Text or HTML; null in half of the rows.</summary>
    public string? History { get; }

    /// <summary>How the row differs from what is true.</summary>
    public IReadOnlyList<PlaceNameQuirk> Quirks => _quirks;

    private string Spelling(string romanized, double choice) => choice switch
    {
        < PlaceNameQuirks.UpperCase => Note("ROMANIZED_UPPER", romanized.ToUpperInvariant()),
        < PlaceNameQuirks.UpperCase + PlaceNameQuirks.Joined => Note("ROMANIZED_JOINED", Joined(romanized)),
        _ => romanized,
    };

    private static string Joined(string romanized) => string.Concat(romanized[..1], romanized[1..].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());

    private (string? Longitude, string? Latitude) Point(PlaceName place, SandboxRandom random)
    {
        if (place is not { Longitude: { } east, Latitude: { } north })
            return (null, null);
        Func<decimal, string> format = random.Chance(PlaceNameQuirks.Sexagesimal) ? Note<Func<decimal, string>>("DMS_COORDINATES", Coordinates.Sexagesimal) : Coordinates.Decimal;
        return random.Chance(PlaceNameQuirks.Swapped) ? Note("COORDINATES_SWAPPED", (format(north), format(east))) : (format(east), format(north));
    }

    private string Approval(DateOnly day, double choice) => choice switch
    {
        < PlaceNameQuirks.NoDay => Note("DAY_UNKNOWN", Compact(day)[..6] + "00"),
        < PlaceNameQuirks.NoDay + PlaceNameQuirks.NoMonth => Note("MONTH_UNKNOWN", Compact(day)[..4] + "0000"),
        < PlaceNameQuirks.NoDay + PlaceNameQuirks.NoMonth + PlaceNameQuirks.NoDate => Note("DATE_UNKNOWN", "00000000"),
        _ => Compact(day),
    };

    /// <summary>Names are announced only since the regulation in force from May 2022.</summary>
    private static string Announcement(DateOnly day, DateOnly until, SandboxRandom random)
    {
        var announced = day.AddDays(random.Between(5, 40));
        return day < AnnouncementRule || announced > until ? "00000000" : Compact(announced);
    }

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private T Note<T>(string quirk, T written)
    {
        _quirks.Add(new PlaceNameQuirk(quirk));
        return written;
    }
}
