using System.Text;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Compares names as people mean them: without blanks, half-width, one kind of middle dot.</summary>
internal static class NameFolding
{
    /// <summary>The name for comparing; empty for none.</summary>
    public static string Fold(string? name)
    {
        var folded = new StringBuilder(name?.Length ?? 0);
        foreach (var c in name ?? "")
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c switch
                {
                    '•' or '．' or '・' or '∙' or '⋅' or '.' => '·',
                    >= '！' and <= '～' => (char)(c - 0xFEE0),
                    _ => c,
                });
            }
        }

        return folded.ToString();
    }

    /// <summary>True where a conversion lost a character.</summary>
    public static bool CharactersLost(string? name) => name is not null && name.AsSpan().IndexOfAny('?', '？', '\uFFFD') >= 0;
}
