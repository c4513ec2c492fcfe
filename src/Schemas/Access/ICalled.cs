using CivilAffairsGraph.Schemas.Lookups;
using GraphQL;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>What the engine carries for a request as the user's context.</summary>
public interface ICalled
{
    /// <summary>Who asks.</summary>
    Caller Caller { get; }

    /// <summary>Whether what is answered about people can be recorded.</summary>
    bool CanRecord { get; }

    /// <summary>What the caller claimed to know of people.</summary>
    ClaimLog Claims { get; }
}

/// <summary>Reaches the caller from a resolver.</summary>
internal static class Calling
{
    public static ICalled Called(this IResolveFieldContext context) => (ICalled)context.UserContext;

    public static Caller Caller(this IResolveFieldContext context) => context.Called().Caller;
}
