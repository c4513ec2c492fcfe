using System.Collections;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Bounds the values of variables before they are compared with their types.</summary>
internal static class VariableBounds
{
    /// <summary>Refuses variables with too many values or nested too deeply.</summary>
    public static void Check(IReadOnlyDictionary<string, object?> variables, LimitOptions limits)
    {
        var values = 0;
        foreach (var value in variables.Values)
        {
            Count(value, 0);
        }

        void Count(object? value, int depth)
        {
            LimitFaults.Check(++values, limits.VariableValues, nameof(limits.VariableValues));
            foreach (var part in Parts(value))
            {
                LimitFaults.Check(depth + 1, limits.VariableDepth, nameof(limits.VariableDepth));
                Count(part, depth + 1);
            }
        }
    }

    /// <summary>How many single values there are: entries of lists and members of objects each for itself.</summary>
    public static int Leaves(object? value) => value is IEnumerable and not string ? Parts(value).Sum(Leaves) : 1;

    private static IEnumerable<object?> Parts(object? value) => value switch
    {
        string => [],
        IDictionary<string, object?> members => members.Values,
        IEnumerable items => items.Cast<object?>(),
        _ => [],
    };
}
