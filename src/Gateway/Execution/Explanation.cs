namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>An error in the words of the endpoint.</summary>
/// <param name="Code">One of the codes of the documentation.</param>
/// <param name="Message">What is wrong; repeats no value.</param>
/// <param name="More">Further members of <c>extensions</c>.</param>
internal sealed record Explanation(string Code, string Message, IEnumerable<KeyValuePair<string, object?>> More)
{
    public Explanation(string code, string message)
        : this(code, message, [])
    {
    }
}
