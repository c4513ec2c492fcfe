using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Burials;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Lookups;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.Registries;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.SocialOrganizations;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas;

/// <summary>The root. Each registry adds its own fields.</summary>
internal sealed class QueryType : ObjectGraphType
{
    public QueryType()
    {
        (Name, Description) = ("Query", "What can be asked of the four registries (婚姻登记、区划地名、社会组织、殡葬).");
        AddNodes();
        AddPersons();
        MarriageQueries.AddTo(this);
        DivisionQueries.AddTo(this);
        PlaceNameQueries.AddTo(this);
        SocialOrganizationQueries.AddTo(this);
        BurialQueries.AddTo(this);
        LookupQueries.AddTo(this);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RegistryType>>>>("registries")
            .Description("State of the four registries as the hub sees them now.")
            .ResolveAsync(async context =>
            {
                RequestReads.NotRepeatable();
                return await context.Get<IRegistryHealth>().ReadAsync(context.CancellationToken);
            });
        Field<NonNullGraphType<MyAccessType>>("myAccess")
            .Description("What the caller may ask: scopes, purposes, what is left of the quota, and every field with whether it is allowed, masked or forbidden.")
            .Resolve(context => context.Caller());
    }

    private void AddNodes()
    {
        Field<NodeInterface>("node")
            .Description("The object that an id names; null for an id that names nothing.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "An id as this endpoint answered it.")
            .Resolve(context => NodeResolver.Load(context, context.GetArgument<string>("id")));
        Field<NonNullGraphType<ListGraphType<NodeInterface>>>("nodes")
            .Description("The objects that ids name. At most 100 ids; the answer keeps their order, with null for an id that names nothing.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids", "Ids as this endpoint answered them.")
            .Resolve(context => Bounded(context.GetArgument<List<string>>("ids"), "ids").Select(id => NodeResolver.Load(context, id)));
    }

    private void AddPersons()
    {
        Field<PersonType>("person")
            .Description("A person as the registries know one. Always an object for a well-formed number; knownTo says who holds records.")
            .Argument<NonNullGraphType<ResidentIdScalar>>("idNumber", "Resident identity number (公民身份号码).")
            .Resolve(context => new Person(context.GetArgument<ResidentNumber>("idNumber")));
        Field<NonNullGraphType<ListGraphType<PersonType>>>("persons")
            .Description("At most 100 numbers, answered in their order. A malformed one refuses the request and the error names its position.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<ResidentIdScalar>>>>("idNumbers", "Resident identity numbers (公民身份号码).")
            .Resolve(context => Bounded(context.GetArgument<List<ResidentNumber>>("idNumbers"), "idNumbers").Select(number => new Person(number)));
    }

    private static List<T> Bounded<T>(List<T> values, string argument) => values.Count <= ListOptions.LargestPage
        ? values
        : throw new GraphError(ErrorCodes.BadInput, $"{argument} has at most {ListOptions.LargestPage} entries.");
}
