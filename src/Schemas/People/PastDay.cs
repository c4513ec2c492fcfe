using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>The argument asOf of things that are known only about the past.</summary>
internal static class PastDay
{
    /// <summary>The day asked for, or today.</summary>
    /// <exception cref="GraphError">BAD_INPUT: the day is in the future.</exception>
    public static DateOnly Read(IResolveFieldContext context)
    {
        var today = context.Today();
        var day = context.GetArgument<DateOnly?>("asOf") ?? today;
        return day <= today ? day : throw new GraphError(ErrorCodes.BadInput, "asOf is in the future; give today or an earlier day.");
    }
}
