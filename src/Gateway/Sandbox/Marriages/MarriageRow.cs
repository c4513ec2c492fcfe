using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>One row of <c>RC_MARRY</c> while it is being made, with the truth behind it.</summary>
internal sealed record MarriageRow
{
    /// <summary>What truly happened: IA, IB, ICA, ICB, IC or ID.</summary>
    public required string Kind { get; init; }

    /// <summary>When it truly happened.</summary>
    public required DateOnly TrueDate { get; init; }

    /// <summary>Between whom.</summary>
    public required SandboxMarriage Marriage { get; init; }

    /// <summary>The columns of the husband, who stands under _MAN unless the sides are swapped.</summary>
    public required PartyColumns Husband { get; set; }

    /// <summary>The columns of the wife.</summary>
    public required PartyColumns Wife { get; set; }

    /// <summary>How the number of the husband is written.</summary>
    public WrittenNumber HusbandNumber { get; set; }

    /// <summary>How the number of the wife is written.</summary>
    public WrittenNumber WifeNumber { get; set; }

    /// <summary>True where the wife stands under _MAN.</summary>
    public bool IsSwapped { get; set; }

    /// <summary>The day on which the row was entered: the start of its ID.</summary>
    public required DateOnly EnteredOn { get; set; }

    public required string OpType { get; set; }

    public required string DeptCode { get; set; }

    public required string DeptName { get; set; }

    public string? CertNo { get; set; }

    public DateOnly? OpDate { get; set; }

    public string? OldCertNo { get; set; }

    public string? OldDeptName { get; set; }

    public DateOnly? OldOpDate { get; set; }

    public int? RenewFlag { get; set; }

    public int? RemedyFlag { get; set; }

    public required string DataSource { get; set; }

    public int? ValidFlag { get; set; } = 1;

    public string? CheckCode { get; set; } = "1";

    public string? Remark { get; set; }

    /// <summary>The row this one repeats; null for an event's own row.</summary>
    public MarriageRow? DuplicateOf { get; set; }

    /// <summary>The row of the certificate that this one replaces, where the table holds it.</summary>
    public MarriageRow? Original { get; set; }

    /// <summary><c>ROW_ID</c>, once written.</summary>
    public long RowId { get; set; }

    /// <summary>The flaws the row got.</summary>
    public List<Quirk> Quirks { get; init; } = [];

    /// <summary>True for a row typed in from paper, after the fact.</summary>
    public bool IsBackEntry => DataSource == "2";

    /// <summary>True for a row that tells of something that happened.</summary>
    public bool IsEvent => ValidFlag != 0 && CheckCode is not ("2" or "3");

    /// <summary>Both sides with their names, true parties and columns.</summary>
    public (string Side, MarriageParty Party, PartyColumns Columns)[] Sides =>
        [("HUSBAND", Marriage.Husband, Husband), ("WIFE", Marriage.Wife, Wife)];

    /// <summary>Another row with the same columns, which repeats this one.</summary>
    public MarriageRow Copy() => this with { Husband = Husband with { }, Wife = Wife with { }, Quirks = [.. Quirks] };
}
