using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Tests.Documentation;

namespace CivilAffairsGraph.Gateway.Tests.Access;

public sealed class AccessPageTests
{
    [Fact]
    public void Page_OfAccess_IsWhatIsDecided() => Assert.Equal(AccessCommand.Print(), Pages.Read("docs/access.md"));
}
