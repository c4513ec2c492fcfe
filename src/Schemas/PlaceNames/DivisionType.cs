using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>One version of a division.</summary>
internal sealed class DivisionType : ObjectGraphType<DivisionView>
{
    public DivisionType()
    {
        (Name, Description) = ("Division",
            "One version of a division (行政区划): a code with the span in which it meant this. asOf defaults to the day by which the object was reached (root argument, date of the record), clipped to the span.");
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(NodeInterface.IdDescription).Resolve(context => context.Id(NodeKind.Division, context.Source.Key));
        Field<NonNullGraphType<DivisionCodeScalar>>("code").Description("Division code (行政区划代码), padding removed.").Read(source => source.Version.Code);
        Field<NonNullGraphType<StringGraphType>>("name").Description("Name (区划名称) in this span.").Read(source => source.Version.Name);
        Field<NonNullGraphType<EnumerationGraphType<DivisionLevel>>>("level").Description("Level (行政级别).").Read(source => source.Version.Level);
        Field<NonNullGraphType<EnumerationGraphType<DivisionKind>>>("kind").Description("Whether it exists in law.").Read(source => source.Version.Kind);
        Field<PartialDateScalar>("validFrom").Description("First day on which it holds, or the year alone where only that is known; null when older than the source.").Read(source => source.Version.ValidFrom);
        Field<PartialDateScalar>("validTo").Description("First day on which it no longer holds; null while valid.").Read(source => source.Version.ValidTo);
        Field<NonNullGraphType<BooleanGraphType>>("isCurrent").Description("True when it holds today.").Resolve(context => context.Source.Version.HoldsOn(context.Today()));
        AddTree();
        AddHistory();
        DivisionLists.AddTo(this);
    }

    private void AddTree()
    {
        Dated(Field<NonNullGraphType<StringGraphType>>("path"))
            .Description("Names from province down, separated by a blank: 山东省 滨州市 滨城区.")
            .Resolve(context => string.Join(' ', context.Divisions().Ancestors(context.Source.Version, Day(context)).Append(context.Source.Version).Select(division => division.Name)));
        Dated(Field<DivisionType>("parent"))
            .Description("The division above; null for the province.")
            .Resolve(context => context.Divisions().Parent(context.Source.Version, Day(context)) is { } parent ? new DivisionView(parent, parent.Clip(Day(context))) : null);
        Dated(Field<NonNullGraphType<ListGraphType<NonNullGraphType<DivisionType>>>>("ancestors"))
            .Description("The divisions above, province first.")
            .Resolve(context => Views(context.Divisions().Ancestors(context.Source.Version, Day(context)), Day(context)));
        Dated(Field<ConnectionType<DivisionView, DivisionType>>("children"))
            .Description("The divisions directly below on that day.")
            .Paged()
            .ResolveAsync(async context =>
            {
                var day = Day(context);
                var request = ListRequest.Read(context, "Division.children", context.Source.Key, day);
                var children = new DivisionList([.. context.Divisions().Children(context.Source.Version, day)], new([]), _ => true);
                return await request.AnswerAsync(context.Get<Cursors>(), page => Task.FromResult(children.Read(page).Select(child => new DivisionView(child, day))), _ => Task.FromResult(children.Count()));
            });
    }

    private void AddHistory()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DivisionType>>>>("predecessors")
            .Description("The versions that this one took over from.")
            .Resolve(context => Views(context.Source.Version.Predecessors, DateOnly.MaxValue));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DivisionType>>>>("successors")
            .Description("The versions that took over when this one ended; empty while valid and where unknown.")
            .Resolve(context => Views(context.Source.Version.Successors.Select(successor => successor.Division), DateOnly.MinValue));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SuccessionType>>>>("succession")
            .Description("The same successors with how sure the relation is.")
            .Read(source => source.Version.Successors);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DivisionType>>>>("current")
            .Description("Where the territory is today: itself, or the ends of the chains of successors; empty where unknown.")
            .Resolve(context => Views(context.Divisions().Current(context.Source.Version, context.Today()), context.Today()));
    }

    private static FieldBuilder<DivisionView, object> Dated(FieldBuilder<DivisionView, object> field) =>
        field.Argument<DateScalar>("asOf", "Day to look at the tree on, clipped to the span; default: the day by which the object was reached.");

    private static DateOnly Day(IResolveFieldContext<DivisionView> context) =>
        context.Source.Version.Clip(context.GetArgument<DateOnly?>("asOf") ?? context.Source.AsOf);

    private static IEnumerable<DivisionView> Views(IEnumerable<DivisionVersion> versions, DateOnly day) =>
        versions.Select(version => new DivisionView(version, version.Clip(day)));
}
