using CivilAffairsGraph.Schemas.Errors;
using GraphQLParser;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>One error as the caller sees it.</summary>
/// <param name="Message">What is wrong; repeats no value of the request.</param>
/// <param name="Locations">Places in the document; empty for none.</param>
/// <param name="Path">Place in the answer; null when the operation did not run.</param>
/// <param name="Extensions">The code, one of <see cref="ErrorCodes"/>, and what belongs to it.</param>
internal sealed record ErrorEntry(
    string Message, IReadOnlyList<Location> Locations, IEnumerable<object>? Path, IReadOnlyDictionary<string, object?> Extensions)
{
    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    public string Code => (string)Extensions["code"]!;

    /// <summary>An error without place.</summary>
    public static ErrorEntry Of(string code, string message) => new(message, [], null, new Dictionary<string, object?> { ["code"] = code });
}
