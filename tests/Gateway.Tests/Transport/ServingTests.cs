using CivilAffairsGraph.Gateway.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

public sealed class ServingTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:6000", "--urls", "http://127.0.0.1:6000")]
    public void Serving_Configured_ListensThere(string expected, params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments).ConfigureServing();

        Assert.Equal(expected, builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey));
    }
}
