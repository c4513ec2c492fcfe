using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>Describes what has no description of its own by its XML documentation. It holds for every type of every schema of the process.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class DocumentedAttribute : GraphQLAttribute
{
    private static readonly Lock Adding = new();

    /// <summary>Has all schemas that are made from now on described.</summary>
    public static void Use()
    {
        lock (Adding)
        {
            if (!GlobalSwitches.GlobalAttributes.OfType<DocumentedAttribute>().Any())
            {
                GlobalSwitches.GlobalAttributes.Add(new DocumentedAttribute());
            }
        }
    }

    /// <inheritdoc/>
    public override void Modify(IGraphType graphType, Type sourceType) => graphType.Description ??= Documentation.Of(sourceType);

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore) => fieldType.Description ??= Documentation.Of(memberInfo);

    /// <inheritdoc/>
    public override void Modify(EnumValueDefinition enumValueDefinition) =>
        enumValueDefinition.Description ??= enumValueDefinition.Value is Enum value && value.GetType().GetField($"{value}") is { } field ? Documentation.Of(field) : null;
}
