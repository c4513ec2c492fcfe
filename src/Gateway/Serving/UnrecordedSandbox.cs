using CivilAffairsGraph.Adapters.Ledger;

namespace CivilAffairsGraph.Gateway.Serving;

/// <summary>Records nothing, over synthetic people: what recording costs is measured beside it.</summary>
internal sealed class UnrecordedSandbox : ILedger
{
    public bool IsAvailable => true;

    public bool Keeps => false;

    public Task PrepareAsync() => Task.CompletedTask;

    public Task RecordAsync(IReadOnlyList<LedgerEntry> entries) => Task.CompletedTask;
}
