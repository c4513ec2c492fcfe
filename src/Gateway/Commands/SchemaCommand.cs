using System.CommandLine;
using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Schemas;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>schema</c>: the schema as text. Needs no registry.</summary>
internal static class SchemaCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("schema", "The unified schema.")
    {
        PrintCommand.Create("Prints the schema that the endpoint serves.", Print),
    };

    /// <summary>The schema in the schema definition language, with descriptions.</summary>
    public static string Print()
    {
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddRegistries().AddSchemas().BuildServiceProvider();
        return Print(services.GetRequiredService<ISchema>());
    }

    /// <summary>That schema in the schema definition language, in a fixed order.</summary>
    public static string Print(ISchema schema)
    {
        schema.Initialize();
        return schema.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
