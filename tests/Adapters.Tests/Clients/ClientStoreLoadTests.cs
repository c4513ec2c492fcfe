using System.Data.Common;
using CivilAffairsGraph.Adapters.Clients;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

/// <summary>What finding a client costs the hub's database, and what happens without it.</summary>
public sealed class ClientStoreLoadTests
{
    public static TheoryData<string> Engines => HubCase.Engines;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Keys_AskedForByManyAtOnce_CostOneStatementEach(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        await hub.Register().CreateAsync(Some.Client("jinan-housing"), None);
        var (key, _) = await hub.Register().CreateKeyAsync("jinan-housing", null, null, None);
        var (counter, unknown) = (new Statements(), ApiKey.New());
        var store = hub.Store(counter);

        var found = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () => await store.FindByKeyAsync(i % 2 == 0 ? key : unknown, None), None)));

        Assert.Equal(100, found.Count(client => client?.Id == "jinan-housing"));
        Assert.Equal(2, counter.Count);
        await Task.Delay(600, None);
        await store.FindByKeyAsync(key, None);
        Assert.Equal(3, counter.Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Database_Away_AnswersNobodyAndGarbageAsBefore(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        await hub.Register().CreateAsync(Some.Client("jinan-housing"), None);
        var (key, _) = await hub.Register().CreateKeyAsync("jinan-housing", null, null, None);
        var store = hub.Store();
        Assert.NotNull(await store.FindByKeyAsync(key, None));

        await hub.HideAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), None);
        await Assert.ThrowsAsync<ClientsUnavailableException>(async () => await store.FindByKeyAsync(key, None));
        await Assert.ThrowsAsync<ClientsUnavailableException>(async () => await store.FindAsync("jinan-housing", None));
        Assert.Null(await store.FindByKeyAsync(key[..^1] + (key[^1] == 'a' ? 'b' : 'a'), None));

        await hub.BringBackAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), None);
        Assert.NotNull(await store.FindByKeyAsync(key, None));
        Assert.Equal([(LogLevel.Warning, 2031), (LogLevel.Information, 2032)], hub.Logged);
    }

    [Fact]
    public async Task File_PutInThePlaceOfAnother_IsReadFromThenOn()
    {
        await using var hub = await HubCase.CreateAsync(HubCase.Sqlite);
        var (register, store) = (hub.Register(), hub.Store());
        await register.CreateAsync(Some.Client("jinan-housing"), None);
        var (key, row) = await register.CreateKeyAsync("jinan-housing", null, null, None);
        Assert.NotNull(await store.FindByKeyAsync(key, None));
        File.Copy(hub.File, $"{hub.File}.earlier");
        await register.RevokeKeyAsync("jinan-housing", row.Id, None);
        await Task.Delay(600, None);
        Assert.Null(await store.FindByKeyAsync(key, None));

        // Nothing beside the file belongs to it, so that a copy is whole, and is not read with what was written after it.
        Assert.Equal([hub.File, $"{hub.File}.earlier"], Directory.GetFiles(Path.GetDirectoryName(hub.File)!).Order(StringComparer.Ordinal));
        File.Move($"{hub.File}.earlier", hub.File, overwrite: true);
        await Task.Delay(600, None);

        Assert.NotNull(await store.FindByKeyAsync(key, None));
    }

    [Fact]
    public async Task Database_ThatWasAwayAtTheStart_ServesWhenItComes()
    {
        await using var hub = await HubCase.CreateAsync(HubCase.PostgreSql);
        await hub.Register().CreateAsync(Some.Client("jinan-housing"), None);
        await hub.HideAsync();
        var store = hub.Store();
        await Assert.ThrowsAsync<ClientsUnavailableException>(async () => await store.FindAsync("jinan-housing", None));

        await hub.BringBackAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), None);
        Assert.NotNull(await store.FindAsync("jinan-housing", None));
    }

    private sealed class Statements : DbCommandInterceptor
    {
        private int count;

        public int Count => count;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            return ValueTask.FromResult(result);
        }
    }
}
