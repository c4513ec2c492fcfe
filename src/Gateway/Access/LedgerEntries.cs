using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Writes down who learned what about whom.</summary>
/// <param name="clock">For when.</param>
internal sealed class LedgerEntries(TimeProvider clock)
{
    /// <summary>The outcome of an answer without errors.</summary>
    public const string Whole = "OK";

    /// <summary>The outcome of an answer.</summary>
    public static string Outcome(IReadOnlyList<ErrorEntry> errors) =>
        errors.Count == 0 ? Whole : string.Join(' ', errors.Select(error => error.Code).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A keyed hash of a person, as the ledger writes it.</summary>
    public static string Text(UInt128 subject) => subject.ToString("x32", null);

    /// <summary>The entries of one answer.</summary>
    public IReadOnlyList<LedgerEntry> Of(Caller caller, Charge charge, IReadOnlyList<Freshness> sources, string outcome)
    {
        // Of the purpose nothing is taken down as the caller wrote it: beside a public field it may be anything.
        var purpose = caller.Statement == PurposeStatement.Given ? caller.Rights.Purpose!.Code : "";
        var at = LedgerTime.Text(clock.GetUtcNow());
        var read = string.Join(' ', sources.Select(source => $"{ContractNames.Of(source.Registry)}:{(source.Cached ? "cache" : "source")}"));
        return [.. charge.Subjects.Select(subject => new LedgerEntry(
            subject.Entry ?? Guid.CreateVersion7().ToString("N"), at, caller.Client!.Id, purpose, caller.Case ?? "",
            Text(subject.Hash), subject.Fields, read, charge.Operation, outcome))];
    }
}
