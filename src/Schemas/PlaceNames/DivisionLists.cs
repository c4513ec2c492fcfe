using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Inputs;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>What other registries hold in a division's territory: each is the root list with this division as "within".</summary>
internal static class DivisionLists
{
    public static void AddTo(DivisionType division)
    {
        List<RegistrationOffice, RegistrationOfficeFilter, OfficeView, RegistrationOfficeType>(
            division, "registrationOffices", "Offices that register marriages (婚姻登记机关) in the territory.", filtered: false, OfficeView.Of);
    }

    private static void List<TNode, TFilter, TView, TType>(DivisionType division, string name, string description, bool filtered, Func<IResolveFieldContext, TNode, TView> view)
        where TFilter : class
        where TType : IGraphType
    {
        var field = division.Field<ConnectionType<TView, TType>>(name).Description($"{description} The root list with this division as within.");
        if (filtered)
        {
            field.Argument<FilterInput<TFilter>>("where", "Which nodes to list; all that is given must hold.");
        }

        field.Paged().Resolve(context =>
        {
            var (code, where) = (context.Source.Version.Code, filtered ? context.GetArgument<TFilter?>("where") : null);
            var request = ListRequest.Read(context, name, code, where);
            var key = new WithinKey<TFilter>(code, $"{Cursors.List(name, where)} {request.Arguments}", where, request);
            return context.Get<WithinLoader<TNode, TFilter>>().Load(key)
                .Then(found => request.Answer(context.Get<Cursors>(), found.Slice.Select(node => view(context, node)), found.Count));
        });
    }
}
