using CivilAffairsGraph.Schemas.Errors;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Inputs;

/// <summary>One key to order by. An object with none or several has no defined order and is refused.</summary>
/// <typeparam name="TOrder">The adapter's class.</typeparam>
internal sealed class OrderInput<TOrder> : AutoRegisteringInputObjectGraphType<TOrder>
    where TOrder : class
{
    public OrderInput() => Name = typeof(TOrder).Name;

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        value.Count == 1 && value.Values.All(direction => direction is not null)
            ? base.ParseDictionary(value)
            : throw new BadInputException($"{Name} has one key per object; give several objects to order by several keys.");
}
