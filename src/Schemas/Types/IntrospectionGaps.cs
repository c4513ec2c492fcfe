using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>Adds what the specification has in introspection and the engine does not, or does wrongly, so that client tools can ask with every option.</summary>
internal sealed class IntrospectionGaps : BaseSchemaNodeVisitor
{
    public override void VisitSchema(ISchema schema)
    {
        // No type has an empty name; the engine fails where it should answer null.
        var inner = schema.TypeMetaFieldType.Resolver!;
        schema.TypeMetaFieldType.Resolver = new FuncFieldResolver<object?>(context =>
            context.GetArgument<string>("name").Length == 0 ? default : inner.ResolveAsync(context));
    }

    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type")
        {
            type.AddField(new FieldType
            {
                Name = "specifiedByURL",
                Description = "Where a scalar is specified; null for types that are not scalars, and where the description is all there is.",
                ResolvedType = new StringGraphType(),
                Resolver = new FuncFieldResolver<object?>(_ => null),
            });
        }
    }

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if ((type.Name, field.Name) == ("__Directive", "args"))
        {
            // No argument of a directive is deprecated, so the answer is the same either way.
            field.Arguments = new QueryArguments(new QueryArgument(new BooleanGraphType()) { Name = "includeDeprecated", DefaultValue = false });
        }
    }
}
