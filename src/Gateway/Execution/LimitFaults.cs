using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Refuses what is above a limit, in words that name the limit, the number allowed and what to do.</summary>
internal static class LimitFaults
{
    private const string Split = "Ask in several requests.";
    private const string ByVariables = "Send values as variables, or ask in several requests.";

    private static readonly Dictionary<string, (string Subject, string Remedy)> Texts = new()
    {
        [nameof(LimitOptions.BodyBytes)] = ("The body has more than {0} bytes", Split),
        [nameof(LimitOptions.DocumentCharacters)] = ("The document has more than {0} characters", ByVariables),
        [nameof(LimitOptions.Tokens)] = ("The document has more than {0} tokens", ByVariables),
        [nameof(LimitOptions.NameCharacters)] = ("A name has more than {0} characters", "Choose a shorter one."),
        [nameof(LimitOptions.Nesting)] = ("Brackets, with fragments in place of their spreads, are nested more than {0} deep", "Ask for fewer levels."),
        [nameof(LimitOptions.Definitions)] = ("The document has more than {0} operations and fragments", Split),
        [nameof(LimitOptions.Fields)] = ("The document, with fragments in place of their spreads, has more than {0} fields", Split),
        [nameof(LimitOptions.Depth)] = ("Fields are nested more than {0} levels deep", "Ask for fewer levels; go on by id in another request."),
        [nameof(LimitOptions.Aliases)] = ("The document has more than {0} aliases", "Use a field that takes a list, or ask in several requests."),
        [nameof(LimitOptions.RepeatedFields)] = ("A field is written more than {0} times in one place", "Write it once."),
        [nameof(LimitOptions.DirectivesPerLocation)] = ("A place has more than {0} directives", "Leave out the ones without effect."),
        [nameof(LimitOptions.Directives)] = ("The document has more than {0} directives", Split),
        [nameof(LimitOptions.Variables)] = ("An operation has more than {0} variables", "Use variables that are lists or objects."),
        [nameof(LimitOptions.VariableValues)] = ("The variables hold more than {0} values", Split),
        [nameof(LimitOptions.VariableDepth)] = ("A variable is nested more than {0} levels deep", "Give fewer levels."),
        [nameof(LimitOptions.ArgumentValues)] = ("An argument holds more than {0} values", Split),
        [nameof(LimitOptions.Cost)] = ("The answer may hold more than {0} objects", "Ask for smaller pages (first, last) or fewer nested lists."),
        [nameof(LimitOptions.Streams)] = ("More than {0} connections listen", "Come again after the time in Retry-After."),
        [nameof(LimitOptions.StreamsPerConnection)] = ("The connection runs more than {0} operations", "Complete one, or open another connection."),
        [nameof(LimitOptions.ConcurrentRequests)] = ("More than {0} requests are running, and as many are waiting as may wait", "Send this one again after the time in Retry-After."),
    };

    /// <summary>What to tell the caller.</summary>
    /// <param name="limit">Name of the option.</param>
    /// <param name="allowed">Its value.</param>
    public static string Message(string limit, long allowed) =>
        $"{string.Format(null, Texts[limit].Subject, allowed.ToString("N0", null))} (limit {limit}). {Texts[limit].Remedy}";

    /// <summary>Throws when there are more than allowed.</summary>
    /// <exception cref="GraphError">There are.</exception>
    public static void Check(long found, long allowed, string limit)
    {
        if (found > allowed)
        {
            throw new GraphError(ErrorCodes.LimitExceeded, Message(limit, allowed));
        }
    }
}
