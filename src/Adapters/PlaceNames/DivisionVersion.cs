using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>One version of a division: a code with the span in which it meant this. Part of an immutable <see cref="DivisionTree"/>.</summary>
public sealed class DivisionVersion
{
    private readonly List<(DivisionVersion Division, SuccessionKind Kind)> successors = [];
    private readonly List<DivisionVersion> predecessors = [];

    /// <summary>Six digits (GB/T 2260), nine (township) or twelve (village).</summary>
    public required string Code { get; init; }

    /// <summary>Name in that span.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the division above; null for the province.</summary>
    public required string? ParentCode { get; init; }

    /// <summary>Level (行政级别).</summary>
    public required DivisionLevel Level { get; init; }

    /// <summary>Whether it exists in law.</summary>
    public required DivisionKind Kind { get; init; }

    /// <summary>First day, as far as known; null when older than the source.</summary>
    public PartialDate? ValidFrom
    {
        get;
        internal set => (field, From) = (value, value is { } from ? Effective(from) : DateOnly.MinValue);
    }

    /// <summary>First day on which it no longer holds; null while valid.</summary>
    public PartialDate? ValidTo
    {
        get;
        internal set => (field, To) = (value, value is { } to ? Effective(to) : DateOnly.MaxValue);
    }

    /// <summary>First day of the span; the first of all days when it is older than the source.</summary>
    public DateOnly From { get; private set; } = DateOnly.MinValue;

    /// <summary>First day after the span; the last of all days while valid.</summary>
    public DateOnly To { get; private set; } = DateOnly.MaxValue;

    /// <summary>What took over at the end of the span.</summary>
    public IReadOnlyList<(DivisionVersion Division, SuccessionKind Kind)> Successors => successors;

    /// <summary>What this version took over from.</summary>
    public IReadOnlyList<DivisionVersion> Predecessors => predecessors;

    /// <summary>Whether it holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && day < To;

    /// <summary>The day itself where it lies in the span, else the nearest day that does.</summary>
    public DateOnly Clip(DateOnly day) => day < From ? From : day >= To ? To.AddDays(-1) : day;

    /// <summary>A change known only by its year takes effect on the last day of it.</summary>
    internal static DateOnly Effective(PartialDate date) => date.LastDay;

    internal void Precede(DivisionVersion successor, SuccessionKind kind)
    {
        if (successor != this && !successors.Any(known => known.Division == successor))
        {
            successors.Add((successor, kind));
            successor.predecessors.Add(this);
        }
    }
}
