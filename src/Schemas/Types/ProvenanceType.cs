using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>Where a record comes from and how far it can be trusted.</summary>
internal sealed class ProvenanceType : RecordType<Provenance>
{
    public ProvenanceType()
        : base(provenance => provenance.Issues, provenance => provenance.Filed) =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<QualityIssueType>>>>("issues")
            .Description("What is wrong or doubtful in the record; empty where nothing is.")
            .Resolve(context => Issues(context.Source, context.Source.Filed.Count == 0 ? null : context.Divisions(), context.Today()));

    /// <summary>What reading the row showed, and what its division codes show against the history.</summary>
    public static List<QualityIssue> Issues(Provenance provenance, DivisionTree? tree, DateOnly today)
    {
        var issues = provenance.Issues.ToList();
        if (tree is null)
        {
            return issues;
        }

        foreach (var filed in provenance.Filed)
        {
            if (tree.Meaning(filed.Code, filed.On) is not { } division || (filed.AnsweredToday && tree.Current(division, today).Count == 0))
            {
                issues.Add(QualityIssues.Of("CODE_UNKNOWN", filed.Field));
                continue;
            }

            if (tree.BeforeHistory(filed.Code, filed.On))
            {
                issues.Add(QualityIssues.Of("CODE_BEFORE_HISTORY", filed.Field));
            }

            if (filed.Name is { } name && Disagrees(name, division))
            {
                issues.Add(QualityIssues.Of("NAME_CODE_DISAGREE", filed.Field));
            }
        }

        return issues.DistinctBy(issue => (issue.Code, issue.Field)).ToList();
    }

    /// <summary>The name filed beside the code does not contain the division's name, with or without its last character (区, 县, 市).</summary>
    private static bool Disagrees(string name, DivisionVersion division) =>
        !name.Contains(division.Name.Length > 2 ? division.Name[..^1] : division.Name, StringComparison.Ordinal);
}
