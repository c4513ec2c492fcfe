using System.Runtime.CompilerServices;

namespace CivilAffairsGraph.Gateway.Tests.Serving;

/// <summary>Hosts of tests do not watch their configuration files: a system lets one account watch in 128 places, and there are more hosts.</summary>
internal static class NoFileWatching
{
    [ModuleInitializer]
    internal static void Begin() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
