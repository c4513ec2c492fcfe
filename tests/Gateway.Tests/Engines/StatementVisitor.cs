using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>What a statement names: tables, their columns, and what bare columns are compared with.</summary>
internal sealed class StatementVisitor : TSqlFragmentVisitor
{
    private readonly Dictionary<string, string> aliases = [];
    private readonly Dictionary<string, string> listTypes = [];
    private readonly List<ColumnReferenceExpression> columns = [];
    private readonly List<(ColumnReferenceExpression Column, ScalarExpression Other)> comparisons = [];
    private readonly Stack<int> cases = new();

    public IEnumerable<string> Tables => aliases.Values;

    public IReadOnlyList<(string Table, string Column)> Columns { get; private set; } = [];

    public IReadOnlyList<StatementComparison> Comparisons { get; private set; } = [];

    public int DeepestCase { get; private set; }

    public override void ExplicitVisit(SearchedCaseExpression node)
    {
        cases.Push(0);
        DeepestCase = Math.Max(DeepestCase, cases.Count);
        base.ExplicitVisit(node);
        cases.Pop();
    }

    public override void Visit(NamedTableReference node) => aliases[node.Alias?.Value ?? node.SchemaObject.BaseIdentifier.Value] = node.SchemaObject.BaseIdentifier.Value;

    public override void Visit(OpenJsonTableReference node)
    {
        foreach (var item in node.SchemaDeclarationItems)
        {
            listTypes[$"{node.Alias?.Value}.{item.ColumnDefinition.ColumnIdentifier.Value}"] = item.ColumnDefinition.DataType.Name.BaseIdentifier.Value;
        }
    }

    public override void Visit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier?.Identifiers.Count == 2)
        {
            columns.Add(node);
        }
    }

    public override void Visit(BooleanComparisonExpression node)
    {
        Compared(node.FirstExpression, node.SecondExpression);
        Compared(node.SecondExpression, node.FirstExpression);
    }

    public override void Visit(InPredicate node)
    {
        if (node.Subquery?.QueryExpression is QuerySpecification { SelectElements: [SelectScalarExpression { Expression: var value }] })
        {
            Compared(node.Expression, value);
        }
    }

    /// <summary>Resolves aliases, which may be declared behind their use.</summary>
    public void Finish()
    {
        Columns = [.. columns.Select(Place).Where(column => column.Table.Length > 0)];
        Comparisons = [.. comparisons.Where(comparison => Place(comparison.Column).Table.Length > 0)
            .Select(comparison => (Place(comparison.Column), Type: Typed(comparison.Other))).Where(comparison => comparison.Type is not null)
            .Select(comparison => new StatementComparison(comparison.Item1.Table, comparison.Item1.Column, comparison.Type!))];
    }

    private void Compared(ScalarExpression side, ScalarExpression other)
    {
        if (side is ColumnReferenceExpression { MultiPartIdentifier.Identifiers.Count: 2 } column)
        {
            comparisons.Add((column, other));
        }
    }

    private (string Table, string Column) Place(ColumnReferenceExpression column) =>
        (aliases.GetValueOrDefault(column.MultiPartIdentifier.Identifiers[0].Value, ""), column.MultiPartIdentifier.Identifiers[1].Value);

    /// <summary>A type's name, a parameter with @, or null for what takes the column's type by itself: a literal without N, or a column of another table.</summary>
    private string? Typed(ScalarExpression expression) => expression switch
    {
        VariableReference parameter => parameter.Name,
        CastCall cast => cast.DataType.Name.BaseIdentifier.Value,
        StringLiteral { IsNational: true } => "nvarchar",
        ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var alias, var name] } => listTypes.GetValueOrDefault($"{alias.Value}.{name.Value}"),
        _ => null,
    };
}
