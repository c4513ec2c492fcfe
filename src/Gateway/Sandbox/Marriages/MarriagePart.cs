using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Writes <c>marriage.db</c>: the personas' rows, then couple after couple up to the wanted number of rows.</summary>
internal sealed class MarriagePart : ISandboxPart
{
    private const int RowsPerScale = 30_000;

    /// <inheritdoc />
    public string Name => "marriage";

    /// <inheritdoc />
    public void Write(SandboxContext context, CancellationToken cancellationToken)
    {
        var offices = new Offices(context.Divisions, context.Settings);
        var coverage = new BackEntryCoverage(offices);
        using var database = context.CreateDatabase();
        database.CreateTable(MarriageTable.Name, MarriageTable.Definitions);
        using (var table = database.Writer(MarriageTable.Name))
        {
            Fill(new MarriageSink(table, coverage, context.Truth), offices, context, cancellationToken);
        }

        Index(database);
        MarriageDictionary.Write(database);
        coverage.Write(database);
        database.Finish(context.Settings);
    }

    private void Fill(MarriageSink sink, Offices offices, SandboxContext context, CancellationToken cancellationToken)
    {
        var (settings, population) = (context.Settings, context.Population);
        var wanted = (long)RowsPerScale * settings.Scale;
        var households = new Households(context.Divisions, population.Homes, offices);
        var maker = new MarriageRowMaker(offices, households, new CertificateNumbers(), settings);
        var history = new MarriageHistory(offices, maker, population.Homes, settings);
        var extras = new ExtraRows(settings);
        sink.Write(Personas.All, new MarriagePersonas(offices, households).Rows());
        for (var index = 0; index < population.MostRegistered && sink.Rows < wanted; index++)
        {
            var random = new SandboxRandom(settings.Seed, "marriage rows", index);
            var couple = population.Couple(index);
            var rows = history.Rows(couple, random);
            rows.ForEach(row => RowFlaws.Apply(row, random));
            List<MarriageRow> all = [.. rows.SelectMany(row => extras.With(row, random))];
            // Near the end a couple with more rows than are left to write is passed over for a smaller one.
            if (sink.Rows + all.Count <= wanted)
            {
                sink.Write(couple.People, all);
            }

            if (index % 1000 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                context.Progress.Report(new SandboxProgress(Name, sink.Rows, wanted));
            }
        }
    }

    private static void Index(SandboxDatabase database)
    {
        database.CreateIndex(MarriageTable.Name, "ID");
        database.CreateIndex(MarriageTable.Name, "CERT_NUM_MAN");
        database.CreateIndex(MarriageTable.Name, "CERT_NUM_WOMAN");
        database.CreateIndex(MarriageTable.Name, "DEPT_CODE", "OP_DATE");
        database.CreateIndex(MarriageTable.Name, "OP_DATE");
        database.CreateIndex(MarriageTable.Name, "CERT_NO");
        database.StampChanges(MarriageTable.Name, MarriageTable.ChangedAt);
    }
}
