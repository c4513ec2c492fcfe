using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Ids;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>What one list field asks for.</summary>
/// <param name="List">Binds cursors to field, filter and order.</param>
/// <param name="Page">Which page.</param>
/// <param name="WantsPage">Nodes or what surrounds them are asked for.</param>
/// <param name="WantsCount">The count is asked for.</param>
/// <param name="CountLimit">Count no further than one more than this.</param>
internal sealed record ListRequest(string List, PageRequest Page, bool WantsPage, bool WantsCount, int CountLimit)
{
    /// <summary>Equal for requests that one statement can answer under many parents, when field and filter are equal too.</summary>
    public string Arguments { get; private init; } = "";

    /// <summary>Reads the arguments first, after, last and before; more than one direction, negative numbers and more than 100 are refused.</summary>
    public static ListRequest Read(IResolveFieldContext context, string field, params ReadOnlySpan<object?> binding)
    {
        var list = Cursors.List(field, binding);
        var (first, last) = (context.GetArgument<int?>("first"), context.GetArgument<int?>("last"));
        var (after, before) = (context.GetArgument<string?>("after"), context.GetArgument<string?>("before"));
        if (first is not null && last is not null)
        {
            throw new GraphError(ErrorCodes.BadInput, "Give first or last, not both.");
        }

        if (after is not null && before is not null)
        {
            throw new GraphError(ErrorCodes.BadInput, "Give after or before, not both.");
        }

        var backward = last is not null || (first is null && before is not null);
        if ((backward && after is not null) || (!backward && before is not null))
        {
            throw new GraphError(ErrorCodes.BadInput, "after goes with first, before goes with last.");
        }

        if ((first ?? last) is < 0 or > ListOptions.LargestPage)
        {
            throw new GraphError(ErrorCodes.BadInput, $"first and last are from 0 to {ListOptions.LargestPage}.");
        }

        var from = (after ?? before) is { } cursor ? context.RequestServices!.GetRequiredService<Cursors>().Open(list, cursor) : null;
        var asked = context.SubFields?.Values.Select(sub => sub.Field.Name.StringValue).ToHashSet() ?? [];
        return new ListRequest(
            list,
            new PageRequest(first ?? last ?? ListOptions.DefaultPage, backward, from),
            asked.Overlaps(["nodes", "edges", "pageInfo"]),
            asked.Overlaps(["totalCount", "totalCountAtLeast"]),
            context.RequestServices!.GetRequiredService<IOptions<ListOptions>>().Value.CountLimit)
        {
            Arguments = string.Join(' ', first, last, after, before, string.Join(',', asked.Order(StringComparer.Ordinal))),
        };
    }

    /// <summary>Reads page and count, at the same time, whichever are asked for.</summary>
    public async Task<Connection<TNode>> AnswerAsync<TNode>(Cursors cursors, Func<PageRequest, Task<Slice<TNode>>> list, Func<int, Task<int>> count)
    {
        var counted = WantsCount ? count(CountLimit) : null;
        var slice = WantsPage ? await list(Page) : new Slice<TNode>([], false, false);
        return Answer(cursors, slice, counted is null ? null : await counted);
    }

    /// <summary>The connection of a slice.</summary>
    public Connection<TNode> Answer<TNode>(Cursors cursors, Slice<TNode> slice, int? count)
    {
        string Seal(Position position) => cursors.Seal(List, position);
        var edges = slice.Items.Select(item => new Edge<TNode>(item.Node, item.Position, Seal)).ToList();
        return new(edges, new PageInfo(slice.HasNext, slice.HasPrevious, edges.FirstOrDefault()?.Position, edges.LastOrDefault()?.Position, Seal), count, CountLimit);
    }
}
