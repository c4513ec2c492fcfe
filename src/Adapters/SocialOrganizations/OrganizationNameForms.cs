using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>The ways in which registries write one name, so that an index finds it: brackets in half and in full width, dots of both kinds.</summary>
internal static class OrganizationNameForms
{
    /// <summary>The forms of a name.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var folded = NameFolding.Fold(name);
        var wide = folded.Replace('(', '（').Replace(')', '）');
        return ((string[])[name.Trim(), folded, wide, folded.Replace('·', '•'), wide.Replace('·', '•')]).Where(form => form.Length > 0).Distinct();
    }
}
