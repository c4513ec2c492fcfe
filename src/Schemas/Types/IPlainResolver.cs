using CivilAffairsGraph.Schemas.Access;
using GraphQL.Resolvers;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>Resolves a field whose value is a part of its object: of the request it needs only that the caller may see it.</summary>
public interface IPlainResolver : IFieldResolver
{
    /// <summary>Reads the value; not where the caller may not see it as it is, which <see cref="IFieldResolver.ResolveAsync"/> deals with.</summary>
    /// <param name="source">The object.</param>
    /// <param name="called">Who asks.</param>
    /// <param name="value">The value; null too where it is not read.</param>
    bool TryRead(object source, ICalled called, out object? value);
}
