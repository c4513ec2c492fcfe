using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Says in the served schema what a field needs.</summary>
internal static class AccessDirective
{
    private const string Name = "access";

    /// <summary>The directive's definition.</summary>
    public static Directive Create() => new(Name, DirectiveLocation.FieldDefinition)
    {
        Description = "Answered to clients with any of the scopes, for a stated purpose and case. Fields without it are public.",
        Arguments = new QueryArguments(
            new QueryArgument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>> { Name = "scopes", Description = "Any of these is enough." },
            new QueryArgument<StringGraphType> { Name = "masked", Description = "What is left of the value without the scope persons.identify: NAME or NUMBER; null where nothing is." }),
    };

    /// <summary>Writes the policy on the field.</summary>
    public static void Apply(FieldType field, FieldPolicy policy) => field.ApplyDirective(Name, directive =>
    {
        directive.AddArgument(new DirectiveArgument("scopes") { Value = policy.Scopes });
        if (policy.Masking != Masking.None)
        {
            directive.AddArgument(new DirectiveArgument("masked") { Value = policy.Masking.ToString().ToUpperInvariant() });
        }
    });
}
