using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

/// <summary>One field for each way a request can end.</summary>
internal sealed class SmallSchema : Schema
{
    /// <summary>Released when the endless field begins.</summary>
    public SemaphoreSlim Started { get; } = new(0);

    /// <summary>Released when the endless field is told to stop.</summary>
    public SemaphoreSlim Cancelled { get; } = new(0);

    /// <summary>Set when the stuck field may go on.</summary>
    public ManualResetEventSlim Release { get; } = new();

    public SmallSchema()
    {
        Query = new SmallQuery(this);
        var mutation = new ObjectGraphType { Name = "Mutation" };
        mutation.Field<IntGraphType>("change").Resolve(_ => 1);
        Mutation = mutation;
    }
}

internal sealed class SmallQuery : ObjectGraphType
{
    public SmallQuery(SmallSchema schema)
    {
        var (started, cancelled) = (schema.Started, schema.Cancelled);
        Name = "Query";
        Field<StringGraphType>("hello").Resolve(_ => "青岛市 <\"'&\\\n😀>");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("persons")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<ElevenType>>>>("idNumbers")
            .Resolve(context => context.GetArgument<List<string>>("idNumbers"));
        Field<StringGraphType>("person").Argument<NonNullGraphType<ElevenType>>("idNumber").Resolve(context => context.GetArgument<string>("idNumber"));
        Field<IntGraphType>("number").Argument<IntGraphType>("of").Resolve(context => context.GetArgument<int?>("of"));
        Field<StringGraphType>("kind").Argument<KindType>("is").Resolve(context => context.GetArgument<object>("is")?.ToString());
        Field<BooleanGraphType>("truth").Argument<NonNullGraphType<BooleanGraphType>>("of").Resolve(context => context.GetArgument<bool>("of"));
        Field<StringGraphType>("filtered").Argument<FilterType>("where").Resolve(_ => "yes");
        Field<IntGraphType>("small").Argument<IntGraphType>("of", argument => argument.Validate(value => _ = value is > 10 ? throw new BadInputException("is at most 10.") : value));
        Field<StringGraphType>("endless").ResolveAsync(async context =>
        {
            started.Release();
            try
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            }
            finally
            {
                cancelled.Release();
            }

            return null;
        });
        Field<StringGraphType>("stuck").Resolve(_ =>
        {
            started.Release();
            schema.Release.Wait();
            return "free";
        });
        Field<StringGraphType>("down").Resolve(_ => throw new RegistryUnavailableException(RegistryName.PlaceName, "The registry did not answer in time.", retryable: true));
        Field<StringGraphType>("unsupported").Resolve(_ => throw new UnsupportedByProfileException(RegistryName.Burial, "plotArea"));
        Field<StringGraphType>("broken").Resolve(_ => throw new InvalidOperationException("secret 370199200001010011"));
        Field<StringGraphType>("known").Resolve(_ => throw new GraphError(ErrorCodes.BadCursor, "The cursor belongs to another list.", new Dictionary<string, object?> { ["field"] = "known" }));
        Field<StringGraphType>("unlisted").Resolve(_ => throw new GraphError("NEW_CODE", "Not in the documentation."));
        Field<NonNullGraphType<StringGraphType>>("required").Resolve(_ => null);
        Field<DecimalGraphType>("amount").Resolve(_ => 1234.50m);
        Field<ListGraphType<IntGraphType>>("holes").Resolve(_ => new int?[] { 1, null, 3 });
    }
}

internal sealed class KindType : EnumerationGraphType
{
    public KindType()
    {
        Name = "Kind";
        Add("DIVORCE", "ib");
    }
}

internal sealed class FilterType : InputObjectGraphType
{
    public FilterType()
    {
        Name = "Filter";
        Field<ListGraphType<ElevenType>>("in");
        Field<IntGraphType>("count");
        Field<FilterType>("and");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => value.TryGetValue("count", out var count) && count is > 10
        ? throw new BadInputException("'count' is at most 10.")
        : value;
}

/// <summary>Text of eleven characters; says why it refuses another.</summary>
internal sealed class ElevenType : ScalarGraphType
{
    public ElevenType() => Name = "Eleven";

    public override object? ParseLiteral(GraphQLValue value) => value is GraphQLStringValue text ? ParseValue(text.Value.ToString()) : ThrowLiteralConversionError(value);

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string { Length: 11 } => value,
        string => throw new BadInputException("expects 11 characters."),
        _ => ThrowValueConversionError(value),
    };
}
