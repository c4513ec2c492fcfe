using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>The engine, which plans how the queries of a document are run.</summary>
/// <param name="documents">Reads documents.</param>
/// <param name="validator">Checks them.</param>
internal class PlanningExecuter(IDocumentBuilder documents, IDocumentValidator validator) : DocumentExecuter(documents, validator)
{
    protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context) =>
        context.Operation.Operation == OperationType.Query ? KnownDocument.Of(context.Document).Strategy : base.SelectExecutionStrategy(context);
}
