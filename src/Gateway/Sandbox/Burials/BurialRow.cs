using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>One row of <c>FIS_DEAD</c> while it is being made, with the truth behind it.</summary>
internal sealed record BurialRow
{
    /// <summary>Who truly died; null for a body without a name and for newborns, who have no number.</summary>
    public SandboxPerson? Person { get; init; }

    /// <summary>When he or she truly died.</summary>
    public required DateOnly DiedOn { get; init; }

    /// <summary>When he or she was truly cremated; null where the body was not.</summary>
    public DateOnly? CrematedOn { get; set; }

    public required string DeadId { get; set; }

    public string IfNameless { get; set; } = "0";

    public string? Name { get; set; }

    public string? Sex { get; set; }

    public string? CardType { get; set; } = "111";

    public string? IdCard { get; set; }

    public string? Birthday { get; set; }

    public string? Age { get; set; }

    public string? Folk { get; set; }

    public string? Populace { get; set; }

    public string? PopulaceName { get; set; }

    public string? DeathDate { get; set; }

    public string? DeathPlace { get; set; }

    public string? DeathCause { get; set; }

    public string? DeathCertOrg { get; set; }

    public string? CremationTime { get; set; }

    public string? CremationType { get; set; }

    public string Status { get; set; } = "2";

    public string? AshesGo { get; set; }

    public string? CemeId { get; set; }

    public string? PreferentialType { get; set; }

    public string? CertId { get; set; }

    public string? CertStatus { get; set; }

    public string? CreateTime { get; set; }

    /// <summary>True where the number is that of the deceased.</summary>
    public bool HasOwnNumber => Person is not null && IdCard == Person.IdNumber;

    /// <summary>The flaws the row got.</summary>
    public List<Quirk> Quirks { get; init; } = [];
}
