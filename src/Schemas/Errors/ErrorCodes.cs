namespace CivilAffairsGraph.Schemas.Errors;

/// <summary>Codes that the schema itself emits; docs/errors.md explains each.</summary>
internal static class ErrorCodes
{
    public const string BadInput = "BAD_INPUT";
    public const string BadCursor = "BAD_CURSOR";
    public const string ForbiddenField = "FORBIDDEN_FIELD";
}
