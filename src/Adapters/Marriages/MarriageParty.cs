using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>One of the two parties of a marriage event (当事人).</summary>
public sealed record MarriageParty
{
    /// <summary>Husband or wife; where the registry has the sides swapped, as the identity numbers say.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>Name as filed, blanks around it removed; null where none is filed.</summary>
    public string? Name { get; init; }

    /// <summary>Identity category (身份类别).</summary>
    public required IdentityCategory IdentityCategory { get; init; }

    /// <summary>Number of the document shown, as filed; null where none is filed. A secret where it is a resident identity number.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Nationality as filed (GB/T 2659 code or text); null where none is filed.</summary>
    public string? Nationality { get; init; }

    /// <summary>The resident identity number, where the document is one that can be read.</summary>
    public ResidentNumber? Number { get; init; }

    /// <summary>True when the registry holds the 15-digit form.</summary>
    public bool FifteenDigits { get; init; }

    /// <summary>Birth date as filed; null where none is filed or it cannot be read.</summary>
    public DateOnly? BirthDate { get; init; }
}
