using GraphQLParser;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>One place in the answer. Fields written several times under one key meet there, and the engine compares each with each.</summary>
internal sealed class FieldPlace
{
    private Dictionary<ROM, FieldPlace>? _below;

    /// <summary>How often a field for this place is written.</summary>
    public int Times { get; private set; }

    /// <summary>The place of a field below this one, which counts it.</summary>
    public FieldPlace Enter(GraphQLField field)
    {
        var key = (field.Alias?.Name ?? field.Name).Value;
        var places = _below ??= [];
        var place = places.TryGetValue(key, out var known) ? known : places[key] = new FieldPlace();
        place.Times++;
        return place;
    }
}
