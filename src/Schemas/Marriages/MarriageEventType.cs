using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Marriages;

/// <summary>One registered event.</summary>
internal sealed class MarriageEventType : RecordType<MarriageEvent>
{
    public MarriageEventType()
        : base(
            registered => registered.RowId, registered => registered.OfficeCode, registered => registered.OfficeName, registered => registered.OfficeDivision,
            registered => registered.OriginalCertificateNumber, registered => registered.OriginalRegisteredOn, registered => registered.Husband, registered => registered.Wife,
            registered => registered.RefersToOriginal, registered => registered.Provenance)
    {
        IsNode(NodeKind.MarriageEvent, registered => registered.RowId.ToString(null, null));
        Field<NonNullGraphType<RegistrationOfficeType>>("office")
            .Description("The office that registered the event (登记机关).")
            .Resolve(context => context.Get<OfficeByCode>().Load(context.Source.OfficeCode).Then(office => Office(context, office)));
        Field<MarriageEventType>("original")
            .Description("The event that a reissue or annulment refers to, where the registry holds it.")
            .Resolve(context => Originals.Load(context, context.Source, original => context.Seen(original)));
        Field<NonNullGraphType<ProvenanceType>>("provenance")
            .Description("Where the record comes from and how far it can be trusted.")
            .Resolve(context => Originals.Load(context, context.Source, original => original is null && context.Source.RefersToOriginal
                ? context.Source.Provenance with { Issues = [.. context.Source.Provenance.Issues, QualityIssues.Of("ORIGINAL_MISSING", "original")] }
                : context.Source.Provenance));
    }

    /// <summary>An office that is not in the office table is answered from the event's row.</summary>
    private static OfficeView Office(IResolveFieldContext<MarriageEvent> context, RegistrationOffice? office) => new(
        office ?? new RegistrationOffice { Code = context.Source.OfficeCode, Name = context.Source.OfficeName ?? context.Source.OfficeCode },
        context.Source.RegisteredOn ?? context.Today());
}

/// <summary>A registration number read by its rule.</summary>
internal sealed class CertificateNumberType : RecordType<CertificateNumber>
{
    public CertificateNumberType()
        : base(number => number.On, number => number.DivisionCode)
    {
        Field<NonNullGraphType<DivisionCodeScalar>>("divisionCode").Description("Division of the issuing office when the certificate was issued, six digits.").Read(source => source.DivisionCode);
        Field<DivisionType>("division")
            .Description("The division that carried the code on the day of the event; null for a code that was never in use.")
            .Resolve(context => DivisionView.Of(context.Divisions(), context.Source.DivisionCode, context.Source.On, context.Today()));
    }
}

/// <summary>One of the two parties.</summary>
internal sealed class MarriagePartyType : RecordType<MarriageParty>
{
    public MarriagePartyType()
        : base(party => party.Number, party => party.FifteenDigits, party => party.BirthDate) =>
        Field<PersonType>("person")
            .Description("The person; null where the party has no resident identity number, or none that can be read.")
            .Resolve(context => context.Source.Number is { } number ? new Person(number) : null);
}
