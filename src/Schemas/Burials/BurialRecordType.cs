using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Burials;

/// <summary>One record of a funeral home.</summary>
internal sealed class BurialRecordType : RecordType<BurialRecord>
{
    public BurialRecordType()
        : base(
            record => record.RowId, record => record.DeadId, record => record.Deceased, record => record.FifteenDigits,
            record => record.FacilityCode, record => record.HouseholdCode, record => record.On, record => record.CertificateIsVoid)
    {
        IsNode(NodeKind.BurialRecord, record => record.RowId.ToString(null, null));
        Field<PersonType>("deceased")
            .Description("The deceased (逝者); null for nameless bodies, unreadable numbers, and numbers that disagree with the sex or birth date of the record.")
            .Resolve(context => context.Source.Deceased is { } number ? new Person(number) : null);
        Field<BurialFacilityType>("facility")
            .Description("Where the ashes are (安葬设施); null where none is given or the registry does not hold it.")
            .Resolve(context => context.Source.FacilityCode is { } code ? context.Get<BurialFacilityByCode>().Load(code) : null);
        Field<StringGraphType>("funeralHome")
            .Description("Name of the funeral home (殡仪馆) that filed the record; null where it is not known.")
            .Resolve(context => context.Source.DeadId is { } id ? context.Get<FuneralHomeByRecord>().Load(id) : null);
        Field<DivisionType>("householdDivision")
            .Description("Division of the household (户籍地) on the day of death; null where none is filed and for other provinces.")
            .Resolve(context => DivisionView.Of(context.Divisions(), context.Source.HouseholdCode, context.Source.On, context.Today()));
    }
}
