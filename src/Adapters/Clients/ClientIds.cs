using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>Names of clients and purposes: lower-case letters, digits and hyphens, a letter first, 3 to 60.</summary>
public static partial class ClientIds
{
    /// <summary>What a name is, for whoever wrote another.</summary>
    public const string Rule = "3 to 60 lower-case letters, digits and hyphens, a letter first and no hyphen last";

    /// <summary>Whether it is one. Checked before a database is asked, some of which do not tell letters of either case from each other.</summary>
    public static bool IsValid(string id) => Form().IsMatch(id);

    [GeneratedRegex("^[a-z][a-z0-9-]{1,58}[a-z0-9]\\z")]
    private static partial Regex Form();
}
