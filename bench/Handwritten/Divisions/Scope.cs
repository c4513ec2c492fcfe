namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>The ranges of a scope, those without days apart: their rows need no look at a date.</summary>
internal sealed class Scope
{
    public Scope(List<CodeRange> ranges)
    {
        All = [.. ranges];
        Undated = [.. ranges.Where(range => !range.IsDated)];
        Dated = [.. ranges.Where(range => range.IsDated)];
    }

    public CodeRange[] All { get; }

    public CodeRange[] Undated { get; }

    public CodeRange[] Dated { get; }

    /// <summary>Whether a record that files the code on the day is inside.</summary>
    public bool Holds(string code, DateOnly? on) => Array.Exists(All, range => range.Holds(code, on));
}
