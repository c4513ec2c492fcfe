namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>An office that registers marriages (婚姻登记机关).</summary>
public sealed record RegistrationOffice
{
    /// <summary>As filed: division (6 digits) and, where given, sequence (2).</summary>
    public required string Code { get; init; }

    /// <summary>Newest name filed (登记机关名称); the code where no event names the office.</summary>
    public required string Name { get; init; }

    /// <summary>First year from which the office's events are complete (补录至年份); null where unknown.</summary>
    public int? CompleteSince { get; init; }

    /// <summary>Division of the office, six digits.</summary>
    public string Division => Code.Length > 6 ? Code[..6] : Code;
}
