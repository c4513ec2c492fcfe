using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>A document that the caller may not ask, or not so. Nothing else is said of it.</summary>
internal sealed class AccessError : ValidationError
{
    /// <param name="context">The document.</param>
    /// <param name="code">One of the codes of the documentation.</param>
    /// <param name="message">What to do.</param>
    /// <param name="members">Further members of <c>extensions</c>; null for none.</param>
    public AccessError(ValidationContext context, string code, string message, IReadOnlyDictionary<string, object?>? members = null)
        : base(context.Document.Source, null, message, context.Operation) => (Code, Extensions) = (code, members?.ToDictionary());
}
