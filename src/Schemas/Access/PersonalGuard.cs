using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Puts the policy before every field's resolver, so that it holds on every path: root, nested, node, alias, fragment.</summary>
internal sealed class PersonalGuard : BaseSchemaNodeVisitor
{
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (type.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return;
        }

        var policy = FieldPolicies.Of(type.Name, field.Name)
            ?? throw new InvalidOperationException($"{type.Name}.{field.Name} has no access policy; add its type to {nameof(FieldPolicies)}.");
        if (policy == FieldPolicy.Personal)
        {
            field.Resolver = new Guarded(field.Resolver ?? NameFieldResolver.Instance);
        }
    }

    private sealed class Guarded(IFieldResolver inner) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
        {
            var standing = context.RequestServices!.GetRequiredService<IRegistryStanding>();
            return standing.AllSandbox is { } known ? Resolve(context, known) : Determine(context, standing);
        }

        private async ValueTask<object?> Determine(IResolveFieldContext context, IRegistryStanding standing) =>
            await Resolve(context, await standing.DetermineAsync(context.CancellationToken));

        private ValueTask<object?> Resolve(IResolveFieldContext context, bool sandbox) => sandbox
            ? inner.ResolveAsync(context)
            : throw new GraphError(
                ErrorCodes.ForbiddenField,
                $"{context.ParentType.Name}.{context.FieldDefinition.Name} is about people. Without access control it is answered over a sandbox only, and a registry behind this endpoint is not one.");
    }
}
