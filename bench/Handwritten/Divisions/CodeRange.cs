namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>Codes from <paramref name="From"/> up to, not including, <paramref name="To"/>, filed from <paramref name="Since"/> up to, not including, <paramref name="Until"/>.</summary>
internal readonly record struct CodeRange(string From, string To, DateOnly? Since, DateOnly? Until)
{
    public bool IsDated => Since is not null || Until is not null;

    /// <summary>Whether a record that files the code on the day is inside; a record without a day counts as the newest.</summary>
    public bool Holds(string code, DateOnly? on) =>
        string.CompareOrdinal(code, From) >= 0 && string.CompareOrdinal(code, To) < 0
        && (Since is not { } since || (on is { } filed ? filed >= since : Until is null))
        && (Until is not { } until || (on is { } day && day < until));
}
