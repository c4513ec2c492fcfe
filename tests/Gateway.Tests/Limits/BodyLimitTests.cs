using System.Net;
using CivilAffairsGraph.Gateway.Tests.Transport;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>The size of a body, as configured.</summary>
public sealed class BodyLimitTests(BodyLimitTests.SmallHost host) : IClassFixture<BodyLimitTests.SmallHost>
{
    [Theory]
    [InlineData(2_000, HttpStatusCode.OK)]
    [InlineData(2_001, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_AtTheConfiguredSize_IsReadAndOneByteMoreIsNot(int bytes, HttpStatusCode status)
    {
        var response = await host.PostAsync("""{"query":"{ __typename }"}""".PadRight(bytes));

        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.OK)
        {
            DocumentLimitTests.AssertRefused(await GraphHost.ReadAsync(response), "BodyBytes", 2_000);
        }
    }

    /// <summary>A host that reads 2,000 bytes.</summary>
    public sealed class SmallHost : GraphHost
    {
        protected override string[] Settings => ["--Limits:BodyBytes", "2000"];
    }
}
