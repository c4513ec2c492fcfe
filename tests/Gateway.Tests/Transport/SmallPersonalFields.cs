using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

/// <summary>Everything is personal that nobody called public.</summary>
internal sealed class SmallPersonalFields : IPersonalFields
{
    public bool IsPersonal(string type, string field) => (type, field) is not ("Query", "hello");
}
