using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Credentials whose owners may see whole numbers: those of the sandbox, by its table, and those that tests make.</summary>
internal static class Identifying
{
    private static readonly ConcurrentDictionary<string, bool> Known =
        new(SandboxClient.All.Where(known => known.Client.Scopes.Contains(Scopes.PersonsIdentify)).Select(known => KeyValuePair.Create(known.Key, true)));

    /// <summary>From now on this credential is one.</summary>
    public static void Add(string credential) => Known[credential] = true;

    /// <summary>Whether a request with these headers comes from one of them.</summary>
    public static bool Is(string? key, string? authorization) => Known.ContainsKey(key ?? authorization?.Split(' ')[^1] ?? "");
}
