using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Inputs;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>Fields that answer a page of a list.</summary>
internal static class ConnectionFields
{
    /// <summary>The arguments of every list.</summary>
    public static FieldBuilder<TSource, TReturn> Paged<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<IntGraphType>("first", "How many nodes from the start (or after a cursor): 0 to 100, default 20; 0 counts only.")
        .Argument<StringGraphType>("after", "Cursor of the node before the page.")
        .Argument<IntGraphType>("last", "How many nodes from the end (or before a cursor): 0 to 100. Not together with first.")
        .Argument<StringGraphType>("before", "Cursor of the node behind the page.");

    /// <summary>The order asked for; the same key twice says nothing new.</summary>
    public static IReadOnlyList<TOrder> Order<TOrder>(this IResolveFieldContext context)
        where TOrder : class
    {
        var order = context.GetArgument<List<TOrder>?>("order") ?? [];
        return order.Count <= 3 ? order : throw new GraphError(ErrorCodes.BadInput, "order has at most three keys.");
    }

    /// <summary>A list of the root: filter, order and page go to the registry as they are.</summary>
    public static void RootList<TNode, TType, TFilter, TOrder>(
        this ObjectGraphType query,
        string name,
        string description,
        Func<IResolveFieldContext, TFilter?, IReadOnlyList<TOrder>, PageRequest, Task<Slice<TNode>>> list,
        Func<IResolveFieldContext, TFilter?, int, Task<int>> count)
        where TType : IGraphType
        where TFilter : class
        where TOrder : class => query.Field<ConnectionType<TNode, TType>>(name)
        .Description(description)
        .Argument<FilterInput<TFilter>>("where", "Which nodes to list; all that is given must hold.")
        .Argument<ListGraphType<NonNullGraphType<OrderInput<TOrder>>>>("order", "What to order by, most important first; nulls come last, ties are broken by id.")
        .Paged()
        .ResolveAsync(async context =>
        {
            var (where, order) = (context.GetArgument<TFilter?>("where"), context.Order<TOrder>());
            var request = ListRequest.Read(context, name, where, order);
            return context.Discreet(await request.AnswerAsync(context.Get<Cursors>(), page => list(context, where, order, page), limit => count(context, where, limit)));
        });
}
