using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>Table <c>dm_dmxx</c>: place names as the registry writes them, and what is true about each.</summary>
internal sealed class PlaceNameTable(SandboxContext context)
{
    private const int ProgressStep = 10_000;

    // 更新时间
    private const string ChangedAt = "gxsj";
    private readonly PlaceNameSource _source = new(context.Settings, context.Divisions);

    /// <summary>Creates the table, fills it and indexes it.</summary>
    public void Write(SandboxDatabase database, CancellationToken cancellationToken)
    {
        database.CreateTable("dm_dmxx", "dmdm VARCHAR(25)", "bzmc NVARCHAR(100)", "lmzm NVARCHAR(100)", "dmlb CHAR(5)", "dmzt CHAR(1)", "bm NVARCHAR(200)", "szqh CHAR(12)",
            "jd NVARCHAR(20)", "wd NVARCHAR(20)", "dmhy TEXT", "dmll TEXT", "lsyg TEXT", "pzjg NVARCHAR(60)", "pzrq CHAR(8)", "ggrq CHAR(8)", $"{ChangedAt} VARCHAR(23)");
        using (var writer = database.Writer("dm_dmxx"))
        {
            for (var index = 0; index < _source.Count; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                WriteRow(writer, index);
                if (index % ProgressStep == 0)
                    context.Progress.Report(new SandboxProgress("place-name", index, _source.Count));
            }
        }

        database.CreateIndex("dm_dmxx", "szqh");
        database.CreateIndex("dm_dmxx", "bzmc");
        database.CreateIndex("dm_dmxx", "dmdm");
        database.StampChanges("dm_dmxx", ChangedAt);
    }

    private void WriteRow(TableWriter writer, int index)
    {
        var place = _source.Make(index);
        var form = new PlaceNameForm(place, context.Settings, index);
        var rowId = writer.Write(place.Code, place.Name, form.Romanized, place.Category, place.Class.ToString(), form.Aliases, RegistryCodes.Pad(place.Division),
            form.Longitude, form.Latitude, form.Meaning, form.Origin, form.History, place.Approver, form.ApprovedOn, form.AnnouncedOn, ChangeStamp.Of(place.EnteredOn, writer.NextRowId));
        context.Truth.Write(new PlaceNameTruth("placeName", rowId, place.Code, place.Name, place.Class.ToString(), place.Division, place.Romanized, place.Category,
            place.Aliases, place.Longitude, place.Latitude, place.EnteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), form.Quirks));
    }
}
