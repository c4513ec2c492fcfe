using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

/// <summary>A rule about the caller; counts how often it is asked.</summary>
internal sealed class CountingRule : ValidationRuleBase
{
    private int _count;

    public int Count => _count;

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        Interlocked.Increment(ref _count);
        return default;
    }
}
