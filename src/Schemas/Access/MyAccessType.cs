using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Quotas;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>What the caller may ask.</summary>
internal sealed class MyAccessType : ObjectGraphType<Caller>
{
    public MyAccessType()
    {
        (Name, Description) = ("MyAccess", "What the caller may ask, as it is decided for this very request.");
        Field<StringGraphType>("client").Description("Name of the client; null without credentials.").Read(source => source.Client?.Id);
        Field<StringGraphType>("agency").Description("Agency (机构) that answers for the client; null without credentials.").Read(source => source.Client?.Agency);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("scopes")
            .Description("Scopes of the client; none without credentials.")
            .Resolve(context => Scopes.All.Where(context.Source.Rights.Scopes.Contains));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<AccessPurposeType>>>>("purposes")
            .Description("Purposes (事项) that the client may state; none without credentials.")
            .Resolve(context => context.Get<PurposeCatalog>().All.Where(purpose => context.Source.Client?.Purposes.Contains(purpose.Code) == true));
        Field<AccessPurposeType>("purpose")
            .Description("The purpose of this request; null where none is stated that the client has.")
            .Read(source => source.Rights.Purpose);
        Field<DivisionCodeScalar>("division")
            .Description("Division to whose records the client is limited; null for none.")
            .Read(source => source.Rights.Division);
        Field<DateTimeScalar>("validTo").Description("Until when the client may ask; null for no end.").Read(source => source.Client?.ValidTo);
        Field<AccessQuotaType>("quota")
            .Description("What is left of the client's quota; null without credentials.")
            .ResolveAsync(async context =>
            {
                RequestReads.NotRepeatable();
                return context.Source.Client is { } client && context.RequestServices!.GetService<IQuotas>() is { } quotas
                    ? await quotas.PeekAsync(client, context.CancellationToken)
                    : null;
            });
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FieldAccessType>>>>("fields")
            .Description("Every field that the caller may know of, in the order of the schema: for the purpose of this request, or by the scopes alone where it states none.")
            .Resolve(context => Decided(context.Get<FieldCatalog>(), context.Source));
    }

    /// <summary>Somebody who does not know which fields there are reads of public ones only.</summary>
    private static IEnumerable<FieldAccess> Decided(FieldCatalog catalog, Caller caller) => catalog.Fields
        .Select((field, place) => new FieldAccess(field.Name.ToString(), caller.Rights[place], field.Policy))
        .Where(field => caller.KnowsFields || field.Decision != FieldDecision.Forbidden);
}

/// <summary>What a field needs and what the caller gets.</summary>
/// <param name="Name">The field, as <c>Type.field</c>.</param>
/// <param name="Decision">Whether the caller sees it.</param>
/// <param name="Policy">What it needs.</param>
internal sealed record FieldAccess(string Name, FieldDecision Decision, FieldPolicy Policy);

/// <summary>Whether the caller sees a field.</summary>
internal sealed class FieldAccessType : ObjectGraphType<FieldAccess>
{
    public FieldAccessType()
    {
        (Name, Description) = ("FieldAccess", "Whether the caller sees a field.");
        Field<NonNullGraphType<StringGraphType>>("name").Description("The field, as Type.field.").Read(source => source.Name);
        Field<NonNullGraphType<EnumerationGraphType<FieldDecision>>>("decision").Description("Whether the caller sees it.").Read(source => source.Decision);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("scopes").Description("Any of these scopes is needed; none for a public field.").Read(source => source.Policy.Scopes);
        Field<NonNullGraphType<BooleanGraphType>>("needsPurpose").Description("Whether the request must state a purpose and a case number.").Resolve(context => !context.Source.Policy.IsPublic);
    }
}

/// <summary>A purpose as callers see it.</summary>
internal sealed class AccessPurposeType : ObjectGraphType<Purpose>
{
    public AccessPurposeType()
    {
        (Name, Description) = ("AccessPurpose", "A purpose (事项) for which personal data is answered.");
        Field<NonNullGraphType<StringGraphType>>("code").Description("Its code: the header X-Purpose, or extensions.purpose.").Read(source => source.Code);
        Field<NonNullGraphType<StringGraphType>>("name").Description("What it is, for people.").Read(source => source.Name);
        Field<NonNullGraphType<StringGraphType>>("legalBasis").Description("The law or regulation that it rests on (法律依据).").Read(source => source.LegalBasis);
    }
}

/// <summary>A quota as callers see it.</summary>
internal sealed class AccessQuotaType : ObjectGraphType<QuotaState>
{
    public AccessQuotaType()
    {
        (Name, Description) = ("AccessQuota", "What is left of a client's quota, in the cost of operations.");
        Counter("limit", "Most cost at once.", quota => quota.Limit);
        Counter("remaining", "Cost left at once.", quota => quota.Remaining);
        Counter("remainingToday", "Cost left until the end of the day in China.", quota => quota.RemainingToday);
        Counter("subjectsToday", "Different people of whom the client may still learn until the end of the day in China.", quota => quota.SubjectsToday);
    }

    private void Counter(string name, string description, Func<QuotaState, long> value) =>
        Field<NonNullGraphType<IntGraphType>>(name).Description(description).Resolve(context => (int)Math.Clamp(value(context.Source), 0, int.MaxValue));
}
