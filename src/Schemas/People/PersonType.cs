using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>A person across the registries.</summary>
internal sealed class PersonType : ObjectGraphType<Person>
{
    public PersonType()
    {
        (Name, Description) = ("Person", "A person as the registries know one. All fields are personal.");
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(NodeInterface.IdDescription).Resolve(context => context.Id(NodeKind.Person, context.Source.Number.Value));
        Field<NonNullGraphType<ResidentIdScalar>>("idNumber").Description("Resident identity number (公民身份号码), 18 characters. Secret.").Read(source => source.Number);
        Field<NonNullGraphType<EnumerationGraphType<Sex>>>("sex").Description("Sex, from the number.").Read(source => source.Number.Sex);
        Field<NonNullGraphType<DateScalar>>("birthDate").Description("Day of birth, from the number.").Read(source => source.Number.BirthDate);
        Field<DivisionType>("addressDivision")
            .Description("Division of the number's address code at birth, else its first known version; the prefecture where the county code is unknown; null for other provinces.")
            .Resolve(context => Address(context, context.Source.Number));
        Field<StringGraphType>("name")
            .Description("Name (姓名), from the newest valid marriage row, else burial record, else organization duty; null where none is recorded.")
            .Resolve(context => PersonNames.Load(context, context.Source.Number));
        Field<ListGraphType<NonNullGraphType<EnumerationGraphType<RegistryName>>>>("knownTo")
            .Description("The registries that hold records under this number; empty where none does, which proves nothing.")
            .Resolve(context => PersonNames.KnownTo(context, context.Source.Number));
        AddRecords();
        PersonOrganizations.AddTo(this);
    }

    private void AddRecords()
    {
        Field<MaritalStatusType>("maritalStatus")
            .Description("Marital status. Valid time: what held at the end of the given day (today if absent, never later) by what is known now.")
            .Argument<DateScalar>("asOf", "The day; not in the future.")
            .Resolve(context => context.Get<MaritalStatusLoader>()
                .Load((context.Source.Number, PastDay.Read(context)))
                .Then(outcome => outcome!.Down is { } down ? throw down : outcome.Status));
        Field<ListGraphType<NonNullGraphType<MarriageEventType>>>("marriageEvents")
            .Description("Marriage events of this person, oldest first, undated last. Duplicates of one event are answered once, with an issue.")
            .Resolve(context => context.Get<MarriageEventsByPerson>().Load(context.Source.Number).Then(events => EventClusters.Of(context.Source.Number, context.Seen(events))));
        Field<DeathEvidenceType>("deathEvidence")
            .Description("Whether the burial registry proves this person's death.")
            .Resolve(context => context.Get<BurialRecordsByPerson>().Load(context.Source.Number)
                .Then(records => new DeathEvidence(context.Today(), DeathEvidence.Proof(context.Source.Number, records))));
    }

    private static DivisionView? Address(IResolveFieldContext context, ResidentNumber number)
    {
        var tree = context.Divisions();
        return DivisionView.Of(tree, number.AddressCode, number.BirthDate, context.Today())
            ?? DivisionView.Of(tree, number.AddressCode[..4] + "00", number.BirthDate, context.Today());
    }
}
