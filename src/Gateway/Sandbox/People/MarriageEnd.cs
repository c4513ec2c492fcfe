namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>How a marriage ended, other than by death.</summary>
internal enum MarriageEnd
{
    /// <summary>It did not, or only by death.</summary>
    None,

    /// <summary>Divorced at a registration office.</summary>
    Divorce,

    /// <summary>Divorced by a court: the registry does not learn of it.</summary>
    CourtDivorce,

    /// <summary>Annulled: it never was.</summary>
    Annulment,
}
