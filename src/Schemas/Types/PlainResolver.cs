using CivilAffairsGraph.Schemas.Access;
using GraphQL;
using GraphQL.Builders;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>Reads a part of the object.</summary>
/// <typeparam name="TSource">The object.</typeparam>
/// <param name="read">What is read.</param>
internal sealed class PlainResolver<TSource>(Func<TSource, object?> read) : IPlainResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read((TSource)context.Source!));

    public bool TryRead(object source, ICalled called, out object? value)
    {
        value = read((TSource)source);
        return true;
    }
}

/// <summary>Makes fields plain.</summary>
internal static class PlainFields
{
    /// <summary>Answers a part of the object.</summary>
    public static FieldBuilder<TSource, TReturn> Read<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Func<TSource, object?> read)
    {
        field.FieldType.Resolver = new PlainResolver<TSource>(read);
        return field;
    }
}
