using CivilAffairsGraph.Handwritten.Reading;

namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>A code with the span in which it meant one division.</summary>
internal sealed class DivisionVersion(string code, string name, string? parent, PartialDate? began, PartialDate? ended)
{
    public string Code { get; } = code;

    public string Name { get; } = name;

    public string? Parent { get; } = parent;

    /// <summary>First day; null where older than the registry.</summary>
    public PartialDate? Began { get; set; } = began;

    /// <summary>First day on which it no longer held; null while valid.</summary>
    public PartialDate? Ended { get; set; } = ended;

    /// <summary>A year alone means its last day.</summary>
    public DateOnly From => Began?.LastDay ?? DateOnly.MinValue;

    public DateOnly To => Ended?.LastDay ?? DateOnly.MaxValue;

    public List<DivisionVersion> Successors { get; } = [];

    public List<DivisionVersion> Predecessors { get; } = [];

    public bool HoldsOn(DateOnly day) => From <= day && day < To;

    public DateOnly Clip(DateOnly day) => day < From ? From : day >= To ? To.AddDays(-1) : day;

    public void Precede(DivisionVersion successor)
    {
        if (successor != this && !Successors.Contains(successor))
        {
            Successors.Add(successor);
            successor.Predecessors.Add(this);
        }
    }
}
