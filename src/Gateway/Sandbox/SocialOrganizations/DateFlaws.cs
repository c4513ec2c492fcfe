namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Writes an organization's dates in the mixed ways of the registry.</summary>
internal static class DateFlaws
{
    private static readonly DateOnly _vagueBefore = new(2010, 1, 1);

    /// <summary>Rewrites each date by the rates; the quirk's value names the column.</summary>
    public static void Apply(OrganizationRow row, SandboxRandom random)
    {
        row.Built = Write(row, "buildDate", row.Built, random);
        row.Registered = Write(row, "regDate", row.Registered, random);
        row.Ended = Write(row, "cancelDate", row.Ended, random);
        if (row.Organization.RegisteredOn is not null && random.Chance(OrganizationQuirks.RegistrationDateEmpty.Rate))
        {
            row.Registered = WrittenDate.Empty;
            row.Quirks.RemoveAll(quirk => quirk.Value == "regDate");
            row.Quirks.Add(new Quirk(OrganizationQuirks.RegistrationDateEmpty.Code));
        }
    }

    private static WrittenDate Write(OrganizationRow row, string column, WrittenDate date, SandboxRandom random)
    {
        if (!DateOnly.TryParse(date.Text, System.Globalization.CultureInfo.InvariantCulture, out var day))
        {
            return date;
        }

        bool Chosen(QuirkRate quirk, bool possible)
        {
            var isChosen = possible && random.Chance(quirk.Rate);
            if (isChosen)
            {
                row.Quirks.Add(new Quirk(quirk.Code, Value: column));
            }

            return isChosen;
        }

        var isOld = day < _vagueBefore;
        return Chosen(OrganizationQuirks.DateDotted, isOld) ? WrittenDate.Dotted(day)
            : Chosen(OrganizationQuirks.DateDayZero, isOld) ? WrittenDate.DayZero(day)
            : Chosen(OrganizationQuirks.DateCompact, true) ? WrittenDate.Compact(day)
            : date;
    }
}
