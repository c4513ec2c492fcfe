using System.CommandLine;
using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Schemas;
using CivilAffairsGraph.Schemas.Access;
using GraphQL.Types;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>access</c>: who may see which field. Needs no registry.</summary>
internal static class AccessCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("access", "Who may see which field.")
    {
        PrintCommand.Create("Prints fields, scopes and masks as a page.", Print),
    };

    /// <summary>The page <c>docs/access.md</c>.</summary>
    public static string Print()
    {
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddRegistries().AddSchemas().BuildServiceProvider();
        services.GetRequiredService<ISchema>().Initialize();
        return AccessPage.Print(services.GetRequiredService<FieldCatalog>());
    }
}
