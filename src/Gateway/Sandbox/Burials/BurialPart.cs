using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Marriages;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Writes <c>burial.db</c>: first the dead who have marriage events, then others up to the wanted number of rows, then the facilities.</summary>
internal sealed class BurialPart : ISandboxPart
{
    private const int RowsPerScale = 20_000;

    /// <inheritdoc />
    public string Name => "burial";

    /// <inheritdoc />
    public void Write(SandboxContext context, CancellationToken cancellationToken)
    {
        var wanted = (long)RowsPerScale * context.Settings.Scale;
        using var database = context.CreateDatabase();
        BurialTable.Create(database);
        using (var table = database.Writer(BurialTable.Name))
        {
            var sink = new BurialSink(table, context.Truth, wanted);
            foreach (var row in BurialPersonas.Rows)
            {
                sink.Write(row);
            }

            Fill(sink, new BurialHistory(context, sink), context, wanted, cancellationToken);
        }

        BurialTable.Index(database);
        FacilityTables.Write(database, context);
        database.Finish(context.Settings);
    }

    private void Fill(BurialSink sink, BurialHistory history, SandboxContext context, long wanted, CancellationToken cancellationToken)
    {
        var population = context.Population;
        var registered = Enumerable.Range(0, population.CoupleCount).Select(population.Couple);
        var others = Enumerable.Range(0, population.Unregistered).Select(population.UnregisteredCouple);
        foreach (var couple in registered.Concat(others))
        {
            if (couple.Index >= population.CoupleCount)
            {
                context.Truth.Write(MarriageTruth.Line(couple.Husband));
                context.Truth.Write(MarriageTruth.Line(couple.Wife));
            }

            history.Write(couple);
            if (sink.IsFull)
            {
                return;
            }

            if (couple.Index % 1000 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                context.Progress.Report(new SandboxProgress(Name, sink.Rows, wanted));
            }
        }
    }
}
