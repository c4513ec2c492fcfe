using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Writes <c>social-organization.db</c>: the personas' organizations first, then one after the other.</summary>
internal sealed class SocialOrganizationPart : ISandboxPart
{
    /// <inheritdoc />
    public string Name => "social-organization";

    /// <inheritdoc />
    public void Write(SandboxContext context, CancellationToken cancellationToken)
    {
        var source = new OrganizationSource(context.Settings, context.Divisions);
        using var database = context.CreateDatabase();
        OrganizationTables.Create(database);
        using (var sink = new OrganizationSink(database, context.Truth))
        {
            Fill(sink, source, context, cancellationToken);
        }

        new OtherLists(context, source).Write(database);
        OrganizationTables.Index(database);
        database.Finish(context.Settings);
    }

    private void Fill(OrganizationSink sink, OrganizationSource source, SandboxContext context, CancellationToken cancellationToken)
    {
        var settings = context.Settings;
        var officers = new Officers(settings, context.Population);
        var maker = new OrganizationRowMaker(settings);
        var flaws = new OrganizationFlaws(source.Registrars);
        foreach (var row in new OrganizationPersonas(source, officers, settings).Rows())
        {
            sink.Write(row);
        }

        for (var index = OrganizationPersonas.Count; index < source.Count; index++)
        {
            var random = new SandboxRandom(settings.Seed, "organization row", index);
            var row = maker.Make(source.Make(index), random);
            Oversight.Fill(row, settings.Until, random);
            officers.Appoint(row, random);
            flaws.Apply(row, new SandboxRandom(settings.Seed, "organization flaws", index));
            OrganizationChanges.Fill(row, settings.Until, new SandboxRandom(settings.Seed, "organization changes", index));
            sink.Write(row);
            if (index % 500 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                context.Progress.Report(new SandboxProgress(Name, sink.Rows, source.Count));
            }
        }
    }
}
