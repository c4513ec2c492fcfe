using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Inputs;

/// <summary>A filter or a set of operators. A null operator and an empty "or" are refused: isNull asks for null, and nothing to choose from is a mistake.</summary>
/// <typeparam name="TFilter">The adapter's class.</typeparam>
internal class FilterInput<TFilter> : AutoRegisteringInputObjectGraphType<TFilter>
    where TFilter : class
{
    public FilterInput()
    {
        // Documentation of members that are generic or inherited is not found under the type itself.
        (Name, Description) = typeof(TFilter).IsGenericType
            ? ($"{typeof(TFilter).GetGenericArguments()[0].Name}Operators", "Comparisons of a value from a fixed list; all that are given must hold.")
            : (typeof(TFilter).Name, Description);
        foreach (var field in Fields)
        {
            field.Description ??= OperatorTexts.Of(field.Name);
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        foreach (var (key, operand) in value)
        {
            if (operand is null)
            {
                throw new BadInputException($"{Name}.{key} is null. Leave it out, or use isNull to find values that are null.");
            }

            if (key == "or" && operand is System.Collections.ICollection { Count: 0 })
            {
                throw new BadInputException($"{Name}.or is empty. Give at least one filter, or leave it out.");
            }
        }

        return base.ParseDictionary(value);
    }
}
