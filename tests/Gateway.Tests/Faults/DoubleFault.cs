using System.Security.Cryptography;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Fault = CivilAffairsGraph.Gateway.Tests.Faults.BrokenCommands.Fault;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>Breaks and mends Redis and a registry, each in its way.</summary>
/// <param name="redis">The server.</param>
/// <param name="copy">The registry's file.</param>
/// <param name="broken">Its statements.</param>
internal sealed class DoubleFault(RedisProcess redis, SandboxCopy copy, BrokenCommands broken)
{
    public async Task BreakAsync(string redisFault, string registryFault)
    {
        switch (redisFault)
        {
            case "killed": redis.Kill(); break;
            case "paused": redis.Pause(); break;
            case "flushed": await redis.FlushAsync(); break;
            case "full": await redis.FillAsync(); break;
            case "garbage": await Task.WhenAll((await redis.ContentAsync()).Select(entry => redis.SetAsync(entry.Name, RandomNumberGenerator.GetBytes(entry.Value.Length)))); break;
            default: break;
        }

        switch (registryFault)
        {
            case "refused": broken.Now = Fault.Refused; break;
            case "slow": broken.Now = Fault.Slow; break;
            case "half a batch": broken.Now = Fault.DyingMidAnswer; break;
            default: copy.Garble(); break;
        }
    }

    public async Task MendAsync(string redisFault, string registryFault)
    {
        broken.Now = Fault.None;
        if (registryFault == "garbage")
        {
            copy.Renew();
        }

        switch (redisFault)
        {
            case "killed": redis.Start(); break;
            case "paused": redis.Continue(); break;
            case "full": await redis.EmptyAsync(); break;
            default: break;
        }
    }
}
