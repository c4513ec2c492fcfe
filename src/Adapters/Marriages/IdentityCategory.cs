namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Identity category of a party (身份类别).</summary>
public enum IdentityCategory
{
    /// <summary>Mainland resident (内地居民).</summary>
    Mainland,

    /// <summary>Hong Kong resident (香港居民).</summary>
    HongKong,

    /// <summary>Macau resident (澳门居民).</summary>
    Macau,

    /// <summary>Taiwan resident (台湾居民).</summary>
    Taiwan,

    /// <summary>Overseas Chinese or Chinese citizen living abroad (华侨、出国人员).</summary>
    OverseasChinese,

    /// <summary>Foreign citizen (外国人).</summary>
    Foreign,

    /// <summary>Filed as other (其他).</summary>
    Other,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
