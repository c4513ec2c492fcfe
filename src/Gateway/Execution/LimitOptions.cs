using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>The largest request that is served. Bound from the section <c>Limits</c>; <c>docs/limits.md</c> says what each bounds.</summary>
internal sealed class LimitOptions
{
    /// <summary>Bytes of a body: 1,000 to 30,000,000, default 1,000,000.</summary>
    [Range(1_000, 30_000_000)]
    public int BodyBytes { get; set; } = 1_000_000;

    /// <summary>Characters of a document: 1,000 to 1,000,000, default 50,000.</summary>
    [Range(1_000, 1_000_000)]
    public int DocumentCharacters { get; set; } = 50_000;

    /// <summary>Tokens of a document: 500 to 200,000, default 10,000.</summary>
    [Range(500, 200_000)]
    public int Tokens { get; set; } = 10_000;

    /// <summary>Characters of a name: 64 to 10,000, default 200.</summary>
    [Range(64, 10_000)]
    public int NameCharacters { get; set; } = 200;

    /// <summary>Brackets within brackets, fragments in place of their spreads: 25 to 100, default 50.</summary>
    [Range(25, 100)]
    public int Nesting { get; set; } = 50;

    /// <summary>Operations and fragments of a document: 1 to 1,000, default 100.</summary>
    [Range(1, 1_000)]
    public int Definitions { get; set; } = 100;

    /// <summary>Fields of a document, fragments in place of their spreads: 200 to 20,000, default 3,000.</summary>
    [Range(200, 20_000)]
    public int Fields { get; set; } = 3_000;

    /// <summary>Levels of fields: 5 to 50, default 20.</summary>
    [Range(5, 50)]
    public int Depth { get; set; } = 20;

    /// <summary>Aliases of a document, fragments in place of their spreads: 40 to 10,000, default 100.</summary>
    [Range(40, 10_000)]
    public int Aliases { get; set; } = 100;

    /// <summary>Times one field is written in one place: 1 to 1,000, default 100.</summary>
    [Range(1, 1_000)]
    public int RepeatedFields { get; set; } = 100;

    /// <summary>Directives on one location: 1 to 100, default 5.</summary>
    [Range(1, 100)]
    public int DirectivesPerLocation { get; set; } = 5;

    /// <summary>Directives of a document: 1 to 10,000, default 100.</summary>
    [Range(1, 10_000)]
    public int Directives { get; set; } = 100;

    /// <summary>Variables of an operation: 1 to 1,000, default 100.</summary>
    [Range(1, 1_000)]
    public int Variables { get; set; } = 100;

    /// <summary>Values in the variables of a request, with their lists and objects: 100 to 1,000,000, default 20,000.</summary>
    [Range(100, 1_000_000)]
    public int VariableValues { get; set; } = 20_000;

    /// <summary>Lists and objects within each other in a variable: 5 to 50, default 20.</summary>
    [Range(5, 50)]
    public int VariableDepth { get; set; } = 20;

    /// <summary>Values in one argument, lists and objects opened: 100 to 500, default 100.</summary>
    [Range(100, 500)]
    public int ArgumentValues { get; set; } = 100;

    /// <summary>Objects that an answer may hold: 1,000 to 10,000,000, default 20,000.</summary>
    [Range(1_000, 10_000_000)]
    public int Cost { get; set; } = 20_000;

    /// <summary>Objects that a list without pages is taken to hold: 1 to 100, default 5.</summary>
    [Range(1, 100)]
    public int AssumedListLength { get; set; } = 5;

    /// <summary>Time until the answer: 1 s to 10 min, default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RequestTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most requests that run at the same time: 1 to 10,000, default 2 for each processor. While a rush lasts, no more than are of use.</summary>
    [Range(1, 10_000)]
    public int ConcurrentRequests { get; set; } = 2 * Environment.ProcessorCount;

    /// <summary>Requests that wait in a rush until another has ended: 0 to 10,000, default 16 for each processor.</summary>
    [Range(0, 10_000)]
    public int QueuedRequests { get; set; } = 16 * Environment.ProcessorCount;

    /// <summary>Requests that wait when the rush lasts: 0 to 10,000, default 1 for each two processors.</summary>
    [Range(0, 10_000)]
    public int QueuedInOverload { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Connections that stay open to listen, WebSocket and Server-Sent Events together: 0 to 100,000, default 1,000.</summary>
    [Range(0, 100_000)]
    public int Streams { get; set; } = 1_000;

    /// <summary>Operations that one WebSocket runs at the same time: 1 to 1,000, default 20.</summary>
    [Range(1, 1_000)]
    public int StreamsPerConnection { get; set; } = 20;
}
