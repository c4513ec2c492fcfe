using CivilAffairsGraph.Gateway.Tests.Transport;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>A host whose schema is known to nobody, asked by pages of two origins.</summary>
public sealed class OutsiderHost : GraphHost
{
    public const string Page = "https://desk.example";

    protected override string[] Settings =>
        [.. base.Settings, "--Access:Introspection", "ByScope", "--Access:Origins:0", Page, "--Access:Origins:1", "http://127.0.0.1:8081"];
}
