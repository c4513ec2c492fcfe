using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

internal sealed class SmallPersonalFields : IPersonalFields
{
    public bool IsPersonal(string type, string field) => type == "Query" && field is "person" or "persons";
}
