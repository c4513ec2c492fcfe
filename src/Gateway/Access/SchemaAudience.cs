using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Who may know which types and fields there are.</summary>
/// <param name="options">What is configured.</param>
/// <param name="standing">Whether the registries are the sandbox's; null for none.</param>
internal sealed class SchemaAudience(IOptions<AccessOptions> options, IRegistryStanding? standing = null)
{
    private readonly IntrospectionAccess? _access = options.Value.Introspection;

    /// <summary>Whether a caller with these scopes may. Nobody may by default, unless every registry is known to be the sandbox's.</summary>
    public bool Includes(IReadOnlySet<string> scopes) => IsEverybody || scopes.Contains(Scopes.Introspection);

    private bool IsEverybody => _access switch
    {
        IntrospectionAccess.Open => true,
        IntrospectionAccess.ByScope => false,
        _ => standing?.AllSandbox == true,
    };
}
