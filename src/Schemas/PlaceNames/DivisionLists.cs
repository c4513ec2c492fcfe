using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Schemas.Burials;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Inputs;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.SocialOrganizations;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>What other registries hold in a division's territory: each is the root list with this division as "within".</summary>
internal static class DivisionLists
{
    public static void AddTo(DivisionType division)
    {
        List<PlaceName, PlaceNameFilter, PlaceName, PlaceNameType>(
            division, "placeNames", "Place names (地名) in the territory.", filtered: true, (_, place) => place);
        List<SocialOrganization, SocialOrganizationFilter, SocialOrganization, SocialOrganizationType>(
            division, "socialOrganizations", "Social organizations (社会组织) registered in the territory.", filtered: true, (_, organization) => organization);
        List<BurialFacility, BurialFacilityFilter, BurialFacility, BurialFacilityType>(
            division, "burialFacilities", "Places where ashes are buried or kept (安葬设施) in the territory.", filtered: true, (_, facility) => facility);
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
