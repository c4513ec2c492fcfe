using System.Security.Claims;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Telemetry;
using CivilAffairsGraph.Schemas.Access;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Runs one request on the engine, with the documents it knows.</summary>
/// <param name="executer">The engine.</param>
/// <param name="documents">Documents that passed the rules of the language.</param>
/// <param name="requestRules">Rules that depend on the caller or the variables; each runs for every request.</param>
/// <param name="personal">Fields that are never answered over GET; absent when none is.</param>
internal sealed class GraphExecutor(
    IDocumentExecuter executer, DocumentCache documents, IEnumerable<IValidationRule> requestRules, IPersonalFields? personal = null)
{
    private readonly IValidationRule[] _eachRequest = [.. requestRules];
    private readonly ReadOnlyMethodRule _readOnly = new(personal);

    /// <summary>Answers the request. Failures of the document, the variables and the resolvers stand in the result.</summary>
    public async Task<ExecutionResult> ExecuteAsync(Asking asking, IServiceProvider services, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var request = asking.Request;
        var known = documents.Find(request.Query);
        IValidationRule[] rules = request.IsReadOnly ? [.. _eachRequest, _readOnly] : _eachRequest;
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = services.GetRequiredService<ISchema>(),
            Query = request.Query,
            Document = known,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            UserContext = asking,
            ValidationRules = known is null ? [.. DocumentRules.All, .. rules] : rules,
            CachedDocumentValidationRules = rules,
            RequestServices = services,
            User = user,
            CancellationToken = cancellationToken,
        });
        OperationTags.Describe(request.Query, result);
        if (known is null && result is { Executed: true, Document: { } document })
        {
            documents.Keep(request.Query, document);
        }

        return result;
    }
}
