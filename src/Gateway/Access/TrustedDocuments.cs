using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Documents of clients that are known before they are asked, by the SHA-256 of their text; production may be limited to them.</summary>
/// <param name="options">Where they are.</param>
internal sealed class TrustedDocuments(IOptions<TrustedDocumentOptions> options)
{
    /// <summary>The folder of what everybody may ask.</summary>
    public const string Everybody = "public";

    private const string Algorithm = "sha256:";
    private readonly TrustedDocumentOptions _options = options.Value;
    private IReadOnlyDictionary<(string Folder, string Hash), string> _texts = new Dictionary<(string, string), string>();

    /// <summary>Whether there are any.</summary>
    public bool AreUsed => _options.Directory.Length > 0;

    /// <summary>Reads them.</summary>
    /// <returns>Every mistake; with one, none must be served.</returns>
    public async Task<IReadOnlyList<string>> LoadAsync(TrustedDocumentFolder folder, string contentRoot, CancellationToken cancellationToken)
    {
        if (!AreUsed)
        {
            return [];
        }

        (_texts, var mistakes) = await folder.ReadAsync(Path.Combine(contentRoot, _options.Directory), cancellationToken);
        return mistakes;
    }

    /// <summary>The request with the text of the document that it names.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="clientId">Who asks; null for a caller without credentials.</param>
    /// <exception cref="RequestRefusedException">It names none that the caller may ask, or asks another where only those are answered.</exception>
    public GraphRequest Resolve(GraphRequest request, string? clientId)
    {
        if (request.DocumentId is { } id)
        {
            request = Named(request, id, clientId);
        }

        return !_options.Only || Find(clientId, TrustedDocumentFolder.HashOf(request.Query)) is not null
            ? request
            : throw new RequestRefusedException(
                StatusCodes.Status403Forbidden, "Only documents that were agreed on beforehand are answered here, and this is none of the caller's.", ErrorCodes.ValidationError);
    }

    private GraphRequest Named(GraphRequest request, string id, string? clientId)
    {
        if (!id.StartsWith(Algorithm, StringComparison.Ordinal))
        {
            throw RequestReader.Malformed("A document is named by 'sha256:' and the SHA-256 of its text in hexadecimal digits.");
        }

        var hash = id[Algorithm.Length..].ToLowerInvariant();
        if (request.Query.Length > 0)
        {
            return TrustedDocumentFolder.HashOf(request.Query) == hash ? request : throw RequestReader.Malformed("The SHA-256 is not that of 'query'.");
        }

        // The name that clients of persisted documents look for.
        return Find(clientId, hash) is { } text ? request with { Query = text } : throw RequestReader.Malformed("PersistedQueryNotFound: the caller has no document with this SHA-256.");
    }

    private string? Find(string? clientId, string hash) =>
        (clientId is not null ? _texts.GetValueOrDefault((clientId, hash)) : null) ?? _texts.GetValueOrDefault((Everybody, hash));
}
