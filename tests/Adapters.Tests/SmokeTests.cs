using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using System.Data.Common;
namespace CivilAffairsGraph.Adapters.Tests;
public sealed class SmokeTests(ITestOutputHelper output) {
  sealed class Spy(ITestOutputHelper o) : DbCommandInterceptor {
    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand c, CommandExecutedEventData e, DbDataReader r, CancellationToken t = default) { o.WriteLine($"{e.Duration.TotalMilliseconds:0.0} ms\n" + c.CommandText[..Math.Min(1500,c.CommandText.Length)]); return base.ReaderExecutedAsync(c,e,r,t); } }
  [Fact] public async Task A() {
    var s = new ServiceCollection(); s.AddSingleton(TimeProvider.System); s.AddOptions(); s.AddSingleton<IInterceptor>(new Spy(output));
    s.Configure<RegistryOptions>("Marriage", o => o.ConnectionString = "Data Source=/tmp/sb1/marriage.db");
    s.Configure<RegistryOptions>("PlaceName", o => o.ConnectionString = "Data Source=/tmp/sb1/place-name.db");
    s.AddRegistries(); var p = s.BuildServiceProvider(); var ct = CancellationToken.None;
    var d = p.GetRequiredService<IDivisions>(); var w = System.Diagnostics.Stopwatch.StartNew(); await d.RefreshAsync(ct); output.WriteLine($"tree {w.ElapsedMilliseconds} ms {d.Tree.All.Count}");
    foreach (var c in "371200 371202 370116 370181 370122 372301 372300 371602 370284 370634 371081 371324 370911 370811 370802 379011 371102 370102014 371602001 370000 370176 370112014".Split(' ')) foreach (var v in d.Tree.Versions(c)) output.WriteLine($"{c} {v.Name} {v.ValidFrom} {v.ValidTo} {v.Level} {v.Kind} p={v.ParentCode} -> {string.Join(",", v.Successors.Select(x => x.Division.Code + x.Division.Name + x.Kind))} now={string.Join(",", d.Tree.Current(v, new(2026,1,1)).Select(x=>x.Code))}");
    var sc = p.GetRequiredService<IDivisionScopes>();
    w.Restart(); foreach (var c in new[]{"370100","371200","371602","370102","370000","370181","370203"}) foreach (var depth in new[]{6,12}) { w.Restart(); var r = sc.Within(c, depth); output.WriteLine($"{c}/{depth}: {r.Count} ranges {w.ElapsedMilliseconds} ms {string.Join(" ", r.Take(6))}"); }
    var m = p.GetRequiredService<IMarriageRegistry>();
    var f = new MarriageEventFilter { Kind = new() { Eq = MarriageEventKind.Divorce }, RegisteredOn = new() { Gte = new(2010,1,1) }, Office = new() { Within = "370100" }, Not = new() { CertificateNumber = new() { StartsWith = "J" } } };
    var page = await m.ListAsync(f, [new() { RegisteredOn = SortDirection.Desc }], new(3), ct);
    foreach (var i in page.Items) output.WriteLine($"{i.Node.RowId} {i.Node.Kind} {i.Node.RegisteredOn} {i.Node.OfficeCode} {i.Position}");
    output.WriteLine((await m.CountAsync(f, 100000, ct)).ToString());
    var pe = (await m.FindByPersonAsync(new[]{"370199198003150010","370899195508200110"}.Select(n => { ResidentNumber.TryParse(n, new(2026,1,1), out var x, out _); return x; }).ToList(), ct));
    foreach (var e in pe) output.WriteLine(string.Join(" ", e.Value.Select(x => $"{x.Kind} {x.RegisteredOn} {x.Husband.Name} {x.Wife.Name} {string.Join(",", x.Provenance.Issues.Select(i=>i.Code))}")));
    foreach (var o in await m.ListOfficesWithinAsync(["370100","371200","371602"], new(3), ct)) output.WriteLine($"{o.Key}: {o.Value.HasNext} {string.Join(" ", o.Value.Items.Select(i => i.Node.Code + i.Node.Name))}");
    foreach (var o in await m.CountOfficesWithinAsync(["370100","371200","371602"], ct)) output.WriteLine($"{o.Key}: {o.Value}");
    output.WriteLine((await m.FindOfficesAsync(["370102"], ct)).Values.First().ToString());
  }
}
