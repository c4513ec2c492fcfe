using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Root fields of the look-ups. Each is answered for this moment: what it reads is remembered, what it answers is not.</summary>
internal static class LookupQueries
{
    public static void AddTo(ObjectGraphType query)
    {
        Add<MaritalStatusLookupType>(query, LookupKind.MaritalStatus, "Whether a person is registered as married at the end of a day: YES, NO by a recorded end, CONFLICT, otherwise UNKNOWN.");
        Add<CoupleLookupType>(query, LookupKind.Couple, "Whether two people are registered as married to each other at the end of a day: YES, NO by a recorded end of their own marriage, otherwise UNKNOWN.");
        Add<DeceasedLookupType>(query, LookupKind.Deceased, "Whether a person's death is proved: YES with its month, otherwise UNKNOWN, never NO.");
        Add<CertificateLookupType>(query, LookupKind.Certificate, "Whether a certificate of marriage, divorce or cremation stands, for who knows its holder.");
        Add<OrganizationLookupType>(query, LookupKind.Organization, "Whether an organization is registered, found by code, by its name or by a former one, and whether the list of illegal organizations (非法社会组织) holds the name.");
        query.Field<ListGraphType<NonNullGraphType<BatchOutcomeType>>>("verifyBatch")
            .Description("Up to 1,000 look-ups at once (静默认证): one outcome for each item, in their order, each recorded and certified for itself.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<VerifyItemInput>>>>("items", "The look-ups, each with an id of the caller's own.")
            .Resolve(context => Batch(context, BatchReader.Read(context.Arguments!["items"].Value, context.Today())));
    }

    private static void Add<TType>(ObjectGraphType query, LookupKind kind, string description)
        where TType : IGraphType
    {
        var field = query.Field<TType>($"verify{kind}").Description(description)
            .Resolve(context => Ask(context, new QuestionReader(Given(context), context.Today(), "").Read(kind), null).Then(looked =>
                ((LookedUp)looked!).Finding.Fault is { } fault ? throw fault.ToException() : looked));
        foreach (var (name, type, text) in LookupArguments.All[kind])
        {
            (field.FieldType.Arguments ??= new QueryArguments()).Add(new QueryArgument(type) { Name = name, Description = text });
        }
    }

    private static IDataLoaderResult Batch(IResolveFieldContext context, IReadOnlyList<(string Id, Question Question)> items) =>
        LoaderResults.All([.. items.Select(item => Ask(context, item.Question, item.Id))]);

    private static IDataLoaderResult Ask(IResolveFieldContext context, Question question, string? item)
    {
        RequestReads.NotRepeatable();
        return LookupAccess.Refusal(context, question) is { } refusal
            ? LoaderResults.Ready(refusal).Then(refused => new LookedUp(question, refused, item))
            : context.Get<LookupLoader>().Ask(context.Called(), question).Then(finding => new LookedUp(question, finding!, item));
    }

    private static IReadOnlyDictionary<string, object?> Given(IResolveFieldContext context) => context.Arguments!.ToDictionary(argument => argument.Key, argument => argument.Value.Value);
}
