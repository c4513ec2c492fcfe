namespace CivilAffairsGraph.Adapters.Records;

/// <summary>Whether a document's number can be a resident identity number. Numbers of other documents never match a person.</summary>
internal enum DocumentKind
{
    /// <summary>Identity card, household booklet, residence permit: holds a resident identity number.</summary>
    Resident,

    /// <summary>Passport, travel permit and others.</summary>
    Other,

    /// <summary>A type that the profile does not list: the number decides.</summary>
    Unknown,
}
