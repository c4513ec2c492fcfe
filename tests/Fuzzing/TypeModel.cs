namespace CivilAffairsGraph.Fuzzing;

/// <summary>A named type of the served schema.</summary>
/// <param name="Kind">OBJECT, INTERFACE, INPUT_OBJECT, ENUM or SCALAR.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fields">Fields, where it has some.</param>
/// <param name="Inputs">Input fields, where it has some.</param>
/// <param name="Values">Values of an enum.</param>
/// <param name="Possible">Objects that an interface may be.</param>
public sealed record TypeModel(
    string Kind, string Name, IReadOnlyList<FieldModel> Fields, IReadOnlyList<InputModel> Inputs, IReadOnlyList<string> Values, IReadOnlyList<string> Possible);
