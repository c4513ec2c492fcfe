using System.Text.RegularExpressions;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Execution;
using GraphQLParser.Exceptions;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Explains a text that is not GraphQL: what the parser expected, not what it found.</summary>
internal static partial class SyntaxFaults
{
    public static Explanation Explain(SyntaxError error)
    {
        var description = (error.InnerException as GraphQLSyntaxErrorException)?.Description ?? "";
        var expected = Expected().Match(description);
        return new(ErrorCodes.SyntaxError, expected.Success
            ? $"The document is not GraphQL: expected {expected.Groups[1].Value}."
            : "The document is not GraphQL; see the position.");
    }

    [GeneratedRegex("^Expected ([^,;0-9]{1,60})[,;]")]
    private static partial Regex Expected();
}
