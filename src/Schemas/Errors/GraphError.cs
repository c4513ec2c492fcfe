using GraphQL;

namespace CivilAffairsGraph.Schemas.Errors;

/// <summary>An error of the contract: a stable code and a message that a stranger can act on. Repeats no value.</summary>
public class GraphError : ExecutionError
{
    /// <summary>An error with its code.</summary>
    public GraphError(string code, string message)
        : base(message) => Code = code;
}
