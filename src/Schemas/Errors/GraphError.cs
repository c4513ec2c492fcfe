using GraphQL;

namespace CivilAffairsGraph.Schemas.Errors;

/// <summary>A failure the endpoint knows and explains. The message is shown to the caller: it never holds a value the caller sent.</summary>
public sealed class GraphError : ExecutionError
{
    /// <summary>Creates a failure.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">What is wrong, in words a stranger can act on.</param>
    /// <param name="extensions">Further members of <c>extensions</c>; null for none.</param>
    public GraphError(string code, string message, IReadOnlyDictionary<string, object?>? extensions = null)
        : base(message)
    {
        Code = code;
        Extensions = extensions?.ToDictionary();
    }
}
