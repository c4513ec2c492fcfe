using GraphQL;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>One well-formed GraphQL request.</summary>
/// <param name="Query">Text of the document; empty for one that is named, until it is found.</param>
/// <param name="OperationName">The operation to run; null when the document has one.</param>
/// <param name="Variables">Values of the variables, as JSON gives them.</param>
/// <param name="Extensions">Further members for extensions of the protocol.</param>
/// <param name="IsReadOnly">True for GET.</param>
/// <param name="DocumentId">Name of the document, such as <c>sha256:…</c>; null where none is given.</param>
internal sealed record GraphRequest(string Query, string? OperationName, Inputs Variables, Inputs Extensions, bool IsReadOnly, string? DocumentId = null);
