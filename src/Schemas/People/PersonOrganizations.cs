using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Burials;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.SocialOrganizations;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>What the burial and the social-organization registry hold about a person.</summary>
internal static class PersonOrganizations
{
    public static void AddTo(PersonType person)
    {
        person.Field<ListGraphType<NonNullGraphType<BurialRecordType>>>("burialRecords")
            .Description("Records of funeral homes under this person's number, where it agrees with the sex and birth date filed.")
            .Resolve(context => context.Get<BurialRecordsByPerson>().Load(context.Source.Number).Then(records => context.Seen(records)));
        person.Field<ConnectionType<SocialOrganization, SocialOrganizationType>>("legalRepresentativeOf")
            .Description("Organizations that name this person as legal representative.")
            .Paged()
            .Resolve(context =>
            {
                var request = ListRequest.Read(context, "Person.legalRepresentativeOf", context.Source.Number.Value);
                return context.Get<DutiesByPerson>().Load(context.Source.Number).Then(duties => Organizations(context.Get<SocialOrganizationByKey>(), duties ?? [])
                    .Then(found => Page(request, context.Get<Cursors>(), [.. ((object[])found!).Cast<SocialOrganization>().Where(organization => context.Sees(organization)).OrderBy(organization => organization.RowId)])));
            });
    }

    private static IDataLoaderResult Organizations(SocialOrganizationByKey organizations, IReadOnlyList<Duty> duties) => LoaderResults.All(
        [.. duties.Where(duty => duty.IsLegalRepresentative).Select(duty => duty.Key).Distinct().Select(key => organizations.Load(key))]);

    /// <summary>A person leads few organizations: the page is cut in memory.</summary>
    private static Connection<SocialOrganization> Page(ListRequest request, Cursors cursors, List<SocialOrganization> all)
    {
        var from = request.Page.From?.Id;
        var (page, backward) = (request.Page.Count, request.Page.Backward);
        var rest = all.Where(organization => from is null || (backward ? organization.RowId < from : organization.RowId > from)).ToList();
        var nodes = backward ? rest.TakeLast(page) : rest.Take(page);
        var more = rest.Count > page;
        var slice = new Slice<SocialOrganization>(
            [.. nodes.Select(organization => (organization, new Position([], organization.RowId)))], backward ? from is not null : more, backward ? more : from is not null);
        return request.Answer(cursors, slice, all.Count);
    }
}
