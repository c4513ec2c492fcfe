using System.ComponentModel.DataAnnotations;
using CivilAffairsGraph.Gateway.Sandbox;

namespace CivilAffairsGraph.Gateway.Serving;

/// <summary>The sandbox that serves registries without a connection string. Bound from the section <c>Sandbox</c>.</summary>
internal sealed class SandboxServingOptions
{
    /// <summary>Where it is, relative to the content root; created when it is not there. Default: <c>sandbox</c>.</summary>
    [Required]
    public string Directory { get; set; } = "sandbox";

    /// <summary>Start of every random choice. Default: 1.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; set; } = SandboxSettings.Default.Seed;

    /// <summary>How many times 30,000 marriage events: 1 to 1,000, default 1.</summary>
    [Range(1, SandboxSettings.LargestScale)]
    public int Scale { get; set; } = SandboxSettings.Default.Scale;

    /// <summary>The last day anything happens on. Default: 2025-12-31.</summary>
    public DateOnly Until { get; set; } = SandboxSettings.DefaultUntil;

    /// <summary>Over a sandbox alone: nothing that is disclosed is recorded, and receipts name entries that are nowhere. For measuring what recording costs. Default: false.</summary>
    public bool Unrecorded { get; set; }

    /// <summary>The settings of the generator.</summary>
    public SandboxSettings Settings => new(Seed, Scale, Until);
}
