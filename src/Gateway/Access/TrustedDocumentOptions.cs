using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Documents that are known before they are asked. Bound from the section <c>Access:Documents</c>.</summary>
internal sealed class TrustedDocumentOptions : IValidatableObject
{
    /// <summary>Folder with one folder of <c>.graphql</c> files for each client, and one, <c>public</c>, for everybody; relative to the content root. Empty for none.</summary>
    public string Directory { get; set; } = "";

    /// <summary>Whether nothing else is answered. Default: no.</summary>
    public bool Only { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Only && Directory.Length == 0
        ? [new("Access:Documents:Only needs Access:Documents:Directory: otherwise nothing is answered.", [nameof(Only)])]
        : [];
}
