namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>The request is refused: it is no GraphQL request, or its caller may not ask, or not now.</summary>
/// <param name="status">HTTP status of the answer.</param>
/// <param name="safeMessage">What is wrong; repeats nothing of the request.</param>
/// <param name="code">One of the codes of the documentation.</param>
internal sealed class RequestRefusedException(int status, string safeMessage, string code) : Exception(safeMessage)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
