using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Marriages;

/// <summary>An office that registers marriages.</summary>
internal sealed class RegistrationOfficeType : ObjectGraphType<OfficeView>
{
    public RegistrationOfficeType()
    {
        (Name, Description) = ("RegistrationOffice", "An office that registers marriages (婚姻登记机关).");
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(NodeInterface.IdDescription).Resolve(context => context.Id(NodeKind.RegistrationOffice, context.Source.Office.Code));
        Field<NonNullGraphType<StringGraphType>>("code").Description("As filed: division (6 digits) and, where given, sequence (2).").Read(source => source.Office.Code);
        Field<NonNullGraphType<StringGraphType>>("name").Description("Newest name filed (登记机关名称); the code where no event names the office.").Read(source => source.Office.Name);
        Field<ListGraphType<NonNullGraphType<DivisionType>>>("divisions")
            .Description("Divisions responsible on the given day (reached through an event: its day; else today); several after a split, none for a code that was never in use.")
            .Argument<DateScalar>("asOf", "The day.")
            .Resolve(context => Responsible(context.Divisions(), context.Source, context.GetArgument<DateOnly?>("asOf") ?? context.Source.AsOf));
        Field<IntGraphType>("completeSince").Description("First year from which the office's events are complete (补录至年份); null where unknown.").Read(source => source.Office.CompleteSince);
    }

    /// <summary>The office's division on that day: itself, what it became since, or what it took over from.</summary>
    private static IEnumerable<DivisionView> Responsible(DivisionTree tree, OfficeView office, DateOnly day)
    {
        if (tree.Meaning(office.Office.Division, day) is not { } division)
        {
            return [];
        }

        var found = division.HoldsOn(day) ? [division]
            : day >= division.To ? tree.Current(division, day)
            : division.Predecessors.Where(earlier => earlier.HoldsOn(day)).ToList() is { Count: > 0 } earlier ? earlier : [division];
        return found.Select(version => new DivisionView(version, version.Clip(day)));
    }
}
