using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Puts the flaws of one side into its columns, other than those of the number.</summary>
internal static class SideFlaws
{
    // Rare characters did not survive the change of encoding.
    private const char Lost = '?';

    private static readonly string[] _nations = ["CHN", "中国", "1"];

    /// <summary>Applies each flaw by its rate.</summary>
    public static void Apply(MarriageRow row, string side, MarriageParty party, PartyColumns columns, SandboxRandom random)
    {
        void Perhaps(QuirkRate quirk, bool possible, Func<string?> write)
        {
            if (possible && random.Chance(quirk.Rate))
            {
                row.Quirks.Add(new Quirk(quirk.Code, side, write()));
            }
        }

        var mainland = party.Person is not null;
        Perhaps(MarriageQuirks.NameLostCharacter, columns.Name!.Length > 1, () => columns.Name = columns.Name![..^1] + Lost);
        Perhaps(MarriageQuirks.NameDotVariant, columns.Name!.Contains('·'), () => columns.Name = columns.Name!.Replace('·', random.Chance(0.7) ? '•' : '.'));
        Perhaps(MarriageQuirks.NameTrailingBlanks, true, () => columns.Name = columns.Name!.PadRight(columns.Name!.Length + random.Between(1, 6)));
        Perhaps(MarriageQuirks.IdTypeNull, row.IsBackEntry, () => columns.IdType = null);
        Perhaps(MarriageQuirks.CertTypeOld, row.IsBackEntry && mainland, () => columns.CertType = random.Chance(0.5) ? "11" : "01");
        Perhaps(MarriageQuirks.NationVariant, mainland, () => columns.Nation = random.Pick(_nations));
        Perhaps(MarriageQuirks.FolkUnpadded, columns.Folk is not null, () => columns.Folk = columns.Folk!.TrimStart('0'));
        Perhaps(MarriageQuirks.MarryStatusOld, row.IsBackEntry, () => columns.MarryStatus = columns.MarryStatus![..1]);
        Perhaps(MarriageQuirks.TownshipShort, columns.RegTownship is not null, () => columns.RegTownship = columns.RegTownship![6..]);
        Perhaps(MarriageQuirks.PrintNumberNull, row.IsBackEntry, () => columns.PrintNum = null);
    }
}
