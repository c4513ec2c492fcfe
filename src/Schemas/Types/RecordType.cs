using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using CivilAffairsGraph.Schemas.Ids;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>A type whose plain fields are the properties of an adapter's record; descriptions come from its XML documentation.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
internal abstract class RecordType<TRecord> : AutoRegisteringObjectGraphType<TRecord>
    where TRecord : class
{
    private static readonly ConcurrentDictionary<PropertyInfo, PlainResolver<TRecord>> Properties = new();

    /// <summary>Serves all properties but those excluded, which the type serves in another form or not at all.</summary>
    protected RecordType(params Expression<Func<TRecord, object?>>[] excluded)
        : base(excluded)
    {
    }

    /// <summary>Makes the type a node.</summary>
    protected void IsNode(NodeKind kind, Func<TRecord, string> key)
    {
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(NodeInterface.IdDescription).Resolve(context => context.Id(kind, key(context.Source)));
    }

    /// <inheritdoc/>
    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field = base.CreateField(memberInfo);
        if (field is { Resolver: MemberResolver } && memberInfo is PropertyInfo property)
        {
            field.Resolver = Properties.GetOrAdd(property, static property => new(Reader(property)));
        }

        return field;
    }

    private static Func<TRecord, object?> Reader(PropertyInfo property)
    {
        var record = Expression.Parameter(typeof(TRecord));
        return Expression.Lambda<Func<TRecord, object?>>(Expression.Convert(Expression.Property(record, property), typeof(object)), record).Compile();
    }
}
