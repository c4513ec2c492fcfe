namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Status of a social organization (登记状态); the registry's codes 8 to 62 mix process and state.</summary>
public enum SocialOrganizationStatus
{
    /// <summary>Applied for: its name, a branch or its establishment.</summary>
    Applying,

    /// <summary>In preparation (筹备).</summary>
    Preparing,

    /// <summary>In force (正常); also while a cancellation is only applied for.</summary>
    Active,

    /// <summary>Refused at some stage.</summary>
    Refused,

    /// <summary>Cancelled (注销).</summary>
    Cancelled,

    /// <summary>Revoked (撤销、吊销).</summary>
    Revoked,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
