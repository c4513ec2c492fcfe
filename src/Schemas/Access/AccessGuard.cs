using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>
/// Puts the policy before every field's resolver, so that it holds on every path: root, nested, node, alias, fragment, interface. What can be seen in a
/// document is refused before anything is read; this is what holds where it cannot be seen, and where that check were wrong.
/// </summary>
internal sealed class AccessGuard(FieldCatalog catalog) : BaseSchemaNodeVisitor
{
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (type.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return;
        }

        var name = new FieldName(type.Name, field.Name);
        var policy = FieldPolicies.Of(name)
            ?? throw new InvalidOperationException($"{name} has no access policy; add its type to {nameof(FieldPolicies)}.");
        var place = catalog.Add(name, policy);
        if (!policy.IsPublic)
        {
            AccessDirective.Apply(field, policy);
            field.Resolver = field.Resolver is IPlainResolver plain
                ? new GuardedPlain(name, place, policy.Masking, plain)
                : new Guarded(name, place, policy.Masking, field.Resolver ?? NameFieldResolver.Instance);
        }
    }

    /// <summary>Place in the catalogue of a field about people; null for a public one.</summary>
    public static int? PlaceOf(FieldType field) => (field.Resolver as Guarded)?.Place;

    private class Guarded(FieldName name, int place, Masking masking, IFieldResolver inner) : IFieldResolver
    {
        public int Place { get; } = place;

        public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
        {
            var called = context.Called();
            var decision = Decide(called);
            if (decision == FieldDecision.Forbidden)
            {
                throw new GraphError(ErrorCodes.ForbiddenField, $"{name} may not be seen by this caller for this purpose.");
            }

            if (!called.CanRecord)
            {
                throw new GraphError(ErrorCodes.LedgerUnavailable, "Disclosures of personal data cannot be recorded now, so that none is made. Public data is answered; try again later.");
            }

            return decision == FieldDecision.Allowed ? inner.ResolveAsync(context) : MaskAsync(inner.ResolveAsync(context));
        }

        protected FieldDecision Decide(ICalled called) =>
            called.Caller.Statement == PurposeStatement.Given ? called.Caller.Rights[Place] : FieldDecision.Forbidden;

        private async ValueTask<object?> MaskAsync(ValueTask<object?> value) => await value switch
        {
            IDataLoaderResult loading => new MaskedLoad(loading, masking),
            var known => Masks.Of(masking, known),
        };
    }

    /// <summary>What is refused or masked goes the way of the others.</summary>
    private sealed class GuardedPlain(FieldName name, int place, Masking masking, IPlainResolver inner) : Guarded(name, place, masking, inner), IPlainResolver
    {
        private readonly IPlainResolver plain = inner;

        public bool TryRead(object source, ICalled called, out object? value)
        {
            value = null;
            return called.CanRecord && Decide(called) == FieldDecision.Allowed && plain.TryRead(source, called, out value);
        }
    }

    private sealed class MaskedLoad(IDataLoaderResult inner, Masking masking) : IDataLoaderResult
    {
        // A load may end in another load, which is masked in its turn.
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken) => await inner.GetResultAsync(cancellationToken) switch
        {
            IDataLoaderResult next => new MaskedLoad(next, masking),
            var value => Masks.Of(masking, value),
        };
    }
}
