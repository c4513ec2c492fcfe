using GraphQLParser;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>A schema as one line for each thing that a client may rely on, so that two schemas can be compared as sets.</summary>
internal static class SchemaLines
{
    public static IEnumerable<string> Of(string schema) => Parser.Parse(schema).Definitions.SelectMany(Of);

    /// <summary>Whatever has no description, as such lines.</summary>
    public static IEnumerable<string> Undescribed(string schema) => Parser.Parse(schema).Definitions.OfType<GraphQLTypeDefinition>().SelectMany(type =>
        Members(type).Where(member => string.IsNullOrWhiteSpace((member.Node as IHasDescriptionNode)?.Description?.Value.ToString())).Select(member => member.Line));

    /// <summary>Arguments and input fields that must be given.</summary>
    public static IEnumerable<string> Required(string schema) => Parser.Parse(schema).Definitions.OfType<GraphQLTypeDefinition>().SelectMany(Members)
        .Where(member => member.Node is GraphQLInputValueDefinition { Type: GraphQLNonNullType, DefaultValue: null }).Select(member => member.Line);

    private static IEnumerable<string> Of(ASTNode definition) => definition switch
    {
        GraphQLSchemaDefinition schema => schema.OperationTypes.Select(root => $"schema {root.Operation}: {root.Type!.Name.StringValue}"),
        GraphQLTypeDefinition type => Members(type).Select(member => member.Line),
        _ => [],
    };

    private static IEnumerable<(string Line, ASTNode Node)> Members(GraphQLTypeDefinition type)
    {
        var name = type.Name.StringValue;
        yield return ($"{type.Kind} {name}", type);
        foreach (var line in type switch
        {
            GraphQLObjectTypeDefinition known => Fields(name, known.Fields).Concat((known.Interfaces?.Items ?? []).Select(face => ($"{name} implements {face.Name.StringValue}", (ASTNode)type))),
            GraphQLInterfaceTypeDefinition known => Fields(name, known.Fields),
            GraphQLInputObjectTypeDefinition known => known.Fields!.Items.Select(field => ($"{name}.{field.Name.StringValue}: {Type(field.Type)}", (ASTNode)field)),
            GraphQLEnumTypeDefinition known => known.Values!.Items.Select(value => ($"{name}.{value.Name.StringValue}", (ASTNode)value)),
            _ => [],
        })
        {
            yield return line;
        }
    }

    private static IEnumerable<(string Line, ASTNode Node)> Fields(string type, GraphQLFieldsDefinition? fields) => fields!.Items.SelectMany(field =>
        (field.Arguments?.Items ?? []).Select(argument => ($"{type}.{field.Name.StringValue}({argument.Name.StringValue}: {Type(argument.Type)})", (ASTNode)argument))
            .Prepend(($"{type}.{field.Name.StringValue}: {Type(field.Type)}", field)));

    private static string Type(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Type(required.Type) + "!",
        GraphQLListType list => $"[{Type(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => throw new InvalidOperationException(),
    };
}
