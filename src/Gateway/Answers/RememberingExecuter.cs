using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Gateway.Execution;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CivilAffairsGraph.Gateway.Answers;

/// <summary>The engine, which does not run an operation whose answer is known.</summary>
/// <param name="documents">Reads documents.</param>
/// <param name="validator">Checks them.</param>
/// <param name="answers">The answers.</param>
internal sealed class RememberingExecuter(IDocumentBuilder documents, IDocumentValidator validator, AnswerCache answers) : PlanningExecuter(documents, validator)
{
    protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context) =>
        context is { UserContext: Asking asking, Operation.Operation: OperationType.Query }
            ? new Remembering(answers, asking, base.SelectExecutionStrategy(context))
            : base.SelectExecutionStrategy(context);

    private sealed class Remembering(AnswerCache answers, Asking asking, IExecutionStrategy run) : IExecutionStrategy
    {
        public Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
        {
            var meaning = Meaning.Of(context.Document, context.Operation, asking.Request.Variables);
            return asking.FindIn(answers, meaning) ? Task.FromResult(new ExecutionResult { Executed = true }) : run.ExecuteAsync(context);
        }

        public Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode) => run.ExecuteNodeTreeAsync(context, rootNode);

        public Dictionary<string, (GraphQLField field, GraphQL.Types.FieldType fieldType)>? GetSubFields(ExecutionContext executionContext, ExecutionNode executionNode) =>
            run.GetSubFields(executionContext, executionNode);
    }
}
