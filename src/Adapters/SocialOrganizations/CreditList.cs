namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>A list of the credit-information rules (社会组织信用信息管理办法).</summary>
public enum CreditList
{
    /// <summary>Abnormal activity (活动异常名录).</summary>
    Abnormal,

    /// <summary>Seriously dishonest (严重违法失信名单).</summary>
    SeriouslyDishonest,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
