using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.SocialOrganizations;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.DataLoader;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>What a person is called, and who knows the person.</summary>
internal static class PersonNames
{
    /// <summary>The newest name of the first registry that has one.</summary>
    public static IDataLoaderResult Load(IResolveFieldContext context, ResidentNumber person) =>
        context.Get<MarriageEventsByPerson>().Load(person).Then(events => InMarriages(person, context.Seen(events))
            ?? (object)context.Get<BurialRecordsByPerson>().Load(person).Then(records => context.Seen(records).Select(record => record.DeceasedName).LastOrDefault(name => name is not null)
                ?? (object)context.Get<DutiesByPerson>().Load(person).Then(duties => duties?.Select(duty => duty.Name).LastOrDefault(name => name is not null))));

    /// <summary>The registries that hold records.</summary>
    public static IDataLoaderResult KnownTo(IResolveFieldContext context, ResidentNumber person) => LoaderResults.All(
        context.Get<MarriageEventsByPerson>().Load(person).Then(events => Known(context.Seen(events).Count, RegistryName.Marriage)),
        context.Get<DutiesByPerson>().Load(person).Then(duties => Known(duties?.Count, RegistryName.SocialOrganization)),
        context.Get<BurialRecordsByPerson>().Load(person).Then(records => Known(context.Seen(records).Count, RegistryName.Burial)));

    private static string? InMarriages(ResidentNumber person, IReadOnlyList<MarriageEvent> events) => events
        .OrderByDescending(registered => registered.RegisteredOn ?? DateOnly.MinValue).ThenByDescending(registered => registered.RowId)
        .Select(registered => registered.Parties.FirstOrDefault(party => party.Number == person)?.Name)
        .FirstOrDefault(name => name is not null);

    private static object? Known(int? count, RegistryName registry) => count > 0 ? registry : null;
}
