namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>Meaning, origin and history of a place name, in plain text or in the fragments that an editor left behind.</summary>
internal sealed class PlaceNameStory(PlaceName place, bool inHtml)
{
    /// <summary>Whether the texts carry HTML.</summary>
    public bool InHtml => inHtml;

    /// <summary>Meaning.</summary>
    public string Meaning => inHtml ? $"<p>“{place.Initial}”字为专名，<br/>寓意吉祥。</p>" : $"“{place.Initial}”字为专名，寓意吉祥。";

    /// <summary>Origin.</summary>
    public string Origin => inHtml
        ? $"<p><span style=\"font-size:14px\">相传明洪武年间建，</span>&nbsp;得名{place.Name}。</p>"
        : $"相传明洪武年间建，得名{place.Name}。";

    /// <summary>History.</summary>
    public string History => inHtml ? $"<div>1950年后沿用&nbsp;<b>{place.Name}</b></div>" : $"1950年后沿用{place.Name}。";
}
