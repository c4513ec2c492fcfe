using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.Divisions;

public sealed class SuccessionsTests
{
    [Theory]
    [InlineData("371202", "2010-06-01", "2018-12-25", "371202")]
    [InlineData("371202", "2010-06-01", "2018-12-26", "370116")]
    [InlineData("371200", "2012-05-10", "2024-12-31", "370100")]
    [InlineData("370181", "2010-01-01", "2017-01-01", "370114")]
    [InlineData("370284", "2010-01-01", "2024-12-31", "370211")]
    [InlineData("371102", "2003-01-01", "2024-12-31", "371102")]
    [InlineData("371102", "2015-04-25", "2024-12-31", "371102")]
    [InlineData("370102", "1990-01-01", "2024-12-31", "370102")]
    public void CodeOn_ALaterDay_FollowsAbolishedCodesOnly(string code, string from, string day, string expected) =>
        Assert.Equal(expected, new Successions(DivisionData.Instance).CodeOn(code, DateOnly.Parse(from), DateOnly.Parse(day), 1));
}
