using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Names of the contract for values of the code.</summary>
internal static class ContractNames
{
    /// <summary>The value as the contract writes it, e.g. <c>PLACE_NAME</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
