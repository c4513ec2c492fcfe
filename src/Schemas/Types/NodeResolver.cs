using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Burials;
using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.SocialOrganizations;
using GraphQL;
using GraphQL.DataLoader;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>Finds what an id names. A new kind of node is one line.</summary>
internal static class NodeResolver
{
    private static readonly Dictionary<NodeKind, Func<IResolveFieldContext, string, IDataLoaderResult>> Kinds = new()
    {
        [NodeKind.Person] = (context, key) => LoaderResults.Ready<object?>(ResidentNumber.TryParse(key, context.Today(), out var number, out _) ? new Person(number) : null),
        [NodeKind.MarriageEvent] = (context, key) => context.Get<MarriageEventById>().Load(Row(key)).Then(registered => context.Seen(registered)),
        [NodeKind.RegistrationOffice] = (context, key) => context.Get<OfficeByCode>().Load(key).Then(office => office is null ? null : OfficeView.Of(context, office)),
        [NodeKind.PlaceName] = (context, key) => context.Get<PlaceNameById>().Load(Row(key)),
        [NodeKind.SocialOrganization] = (context, key) => context.Get<SocialOrganizationById>().Load(Row(key)),
        [NodeKind.BurialFacility] = (context, key) => context.Get<BurialFacilityById>().Load(Row(key)),
        [NodeKind.BurialRecord] = (context, key) => context.Get<BurialRecordById>().Load(Row(key)).Then(record => context.Seen(record)),
        [NodeKind.Division] = (context, key) => LoaderResults.Ready<object?>(Division(context, key)),
    };

    /// <summary>The node, or null for an id that names nothing. A node that the caller may not see is not read.</summary>
    /// <exception cref="GraphError">FORBIDDEN_FIELD: the caller may not see nodes of this kind.</exception>
    public static IDataLoaderResult Load(IResolveFieldContext context, string id)
    {
        if (context.Get<NodeIds>().Open(id) is not { } opened || !Kinds.TryGetValue(opened.Kind, out var load))
        {
            return LoaderResults.Ready<object?>(null);
        }

        return context.Caller().Sees(context.Get<FieldCatalog>(), new(opened.Kind.ToString(), "id"))
            ? load(context, opened.Key)
            : throw new GraphError(ErrorCodes.ForbiddenField, "This caller may not see what the id names, or not for this purpose.");
    }

    private static long Row(string key) => long.Parse(key, null);

    private static DivisionView? Division(IResolveFieldContext context, string key)
    {
        var version = context.Divisions().Versions(key[..^9]).FirstOrDefault(version => $"{version.From:yyyyMMdd}" == key[^8..]);
        return version is null ? null : new DivisionView(version, version.Clip(context.Today()));
    }
}
