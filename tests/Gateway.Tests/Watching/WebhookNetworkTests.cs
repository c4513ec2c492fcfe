using System.ComponentModel.DataAnnotations;
using System.Net;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Watching;
using Microsoft.AspNetCore.Builder;

namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>A client cannot make the hub call what only the hub reaches.</summary>
public sealed class WebhookNetworkTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a01:203")]
    [InlineData("2002:a01:203::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void Address_ThatIsNotPublic_IsNotCalledUnlessItsNetworkIsAllowed(string address)
    {
        Assert.False(new WebhookNetworks([]).MayCall(IPAddress.Parse(address)));
        Assert.True(new WebhookNetworks(["0.0.0.0/0", "::/0"]).MayCall(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("172.32.0.1")]
    [InlineData("8.8.8.8")]
    [InlineData("2400:3200::1")]
    public void Address_ThatIsPublic_IsCalled(string address) => Assert.True(new WebhookNetworks([]).MayCall(IPAddress.Parse(address)));

    [Fact]
    public void Network_ThatIsAllowed_AllowsNoOther()
    {
        var networks = new WebhookNetworks(["10.20.0.0/16"]);

        Assert.True(networks.MayCall(IPAddress.Parse("10.20.3.4")));
        Assert.True(networks.MayCall(IPAddress.Parse("::ffff:10.20.3.4")));
        Assert.False(networks.MayCall(IPAddress.Parse("10.21.3.4")));
    }

    [Theory]
    [InlineData("https://desk.example.gov.cn/told", true, true)]
    [InlineData("https://10.20.0.1:8443/told?for=us", true, true)]
    [InlineData("http://127.0.0.1:9000/told", true, false)]
    [InlineData("http://127.0.0.2:9000/told", false, false)]
    [InlineData("http://localhost:9000/told", false, false)]
    [InlineData("http://desk.example.gov.cn/told", false, false)]
    [InlineData("https://user:word@desk.example/told", false, false)]
    [InlineData("https://desk.example/told#part", false, false)]
    [InlineData("ftp://desk.example/told", false, false)]
    [InlineData("file:///etc/passwd", false, false)]
    [InlineData("/told", false, false)]
    [InlineData("", false, false)]
    public void Address_OfAReceiver_IsHttpsOrOnThisMachineInASandbox(string address, bool inASandbox, bool elsewhere)
    {
        Assert.Equal(inASandbox, WebhookAddress.Mistake(address, isSandbox: true) is null);
        Assert.Equal(elsewhere, WebhookAddress.Mistake(address, isSandbox: false) is null);
    }

    [Fact]
    public void Options_WithWhatIsNoNetwork_AreRefused()
    {
        var options = new WatchOptions { PrivateNetworks = ["10.20.0.0/16", "10.20.0.0/33", "desk.example"] };

        var mistakes = new List<ValidationResult>();
        Assert.False(Validator.TryValidateObject(options, new(options), mistakes, validateAllProperties: true));
        Assert.Contains("'10.20.0.0/33', 'desk.example' is no network", Assert.Single(mistakes).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_ThatAreWrong_AreAllNamedAtTheStart()
    {
        var builder = WebApplication.CreateBuilder(["--Watches:LookEvery=00:00:01", "--Watches:Timeout=00:02:00", "--Watches:PrivateNetworks:0=desk.example"]).AddRegistryServing();
        await using var app = builder.Build();

        var mistakes = Preparation.SettingMistakes(app.Services).ToList();
        Assert.All(["LookEvery", "Timeout", "PrivateNetworks"], setting => Assert.Contains(mistakes, mistake => mistake.Contains(setting, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Receiver_InANetworkThatIsNotAllowed_IsNotCalled()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var client = new WebhookClient(new WebhookNetworks([]), TimeSpan.FromSeconds(5));
        using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
        Assert.Empty(receiver.Received);
    }
}
