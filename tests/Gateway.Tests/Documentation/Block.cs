namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">Path of the page, from the root of the repository.</param>
/// <param name="Line">Line of the opening fence.</param>
/// <param name="Kind">What stands behind the opening fence: the language and, where it matters, what for.</param>
/// <param name="Text">Its lines.</param>
internal sealed record Block(string Page, int Line, string Kind, string Text)
{
    /// <summary>Where it stands, for messages and as the name of a test case.</summary>
    public string Place => $"{Page}:{Line}";
}
