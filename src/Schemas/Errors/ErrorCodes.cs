namespace CivilAffairsGraph.Schemas.Errors;

/// <summary>Every value of <c>extensions.code</c>. Each is explained in <c>docs/errors.md</c>.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>The request or its document breaks a rule of GraphQL, of the schema, or of GraphQL over HTTP.</summary>
    public const string ValidationError = "VALIDATION_ERROR";

    /// <summary>A value breaks a rule of its scalar, list or filter.</summary>
    public const string BadInput = "BAD_INPUT";

    /// <summary>A cursor is damaged or belongs to another list.</summary>
    public const string BadCursor = "BAD_CURSOR";

    /// <summary>The request is larger than the endpoint serves.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The answer took longer than the endpoint waits.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>A registry did not answer; only its fields are null.</summary>
    public const string RegistryUnavailable = "REGISTRY_UNAVAILABLE";

    /// <summary>A registry has no column for what was asked.</summary>
    public const string UnsupportedByProfile = "UNSUPPORTED_BY_PROFILE";

    /// <summary>The caller is not known.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The caller may not read the field.</summary>
    public const string ForbiddenField = "FORBIDDEN_FIELD";

    /// <summary>The field is answered only for a stated purpose.</summary>
    public const string PurposeRequired = "PURPOSE_REQUIRED";

    /// <summary>The stated purpose does not allow the field.</summary>
    public const string PurposeNotAllowed = "PURPOSE_NOT_ALLOWED";

    /// <summary>The caller asks too often.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>The access ledger cannot be written, so nothing personal is answered.</summary>
    public const string LedgerUnavailable = "LEDGER_UNAVAILABLE";

    /// <summary>A fault of the endpoint itself.</summary>
    public const string Internal = "INTERNAL";

    /// <summary>All codes, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SyntaxError, ValidationError, BadInput, BadCursor, LimitExceeded, Timeout, RegistryUnavailable, UnsupportedByProfile,
        Unauthenticated, ForbiddenField, PurposeRequired, PurposeNotAllowed, RateLimited, LedgerUnavailable, Internal,
    ];
}
