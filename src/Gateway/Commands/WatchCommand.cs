using System.CommandLine;
using System.Globalization;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>watch</c>: lists of look-ups whose changes are told to their clients. It works on the hub's database that serving would use; what it does is seen within seconds.</summary>
internal static class WatchCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("watch", "Lists of look-ups whose outcomes are told to a receiver when they change.")
    {
        Add(),
        List(),
        Remove(),
    };

    private static Command Add()
    {
        var client = new Option<string>("--client") { Description = "Name of the client who is told.", Required = true };
        var purpose = new Option<string>("--purpose") { Description = "Code of the purpose, which the client must have.", Required = true };
        var number = new Option<string>("--case") { Description = "Case number (办件编号), which every disclosure is recorded with.", Required = true };
        var address = new Option<string>("--url") { Description = "Where changes are told: an HTTPS address.", Required = true };
        var items = new Option<string>("--items") { Description = "File with the look-ups, a JSON list in the form of VerifyItem, at most 1,000; '-' reads standard input. Numbers are never given on the command line.", Required = true };
        var command = new Command("add", "Adds a list, with the outcomes of now as where changes begin, and prints its id.") { client, purpose, number, address, items };
        return WatchRun.On(command, async (run, result, cancellationToken) =>
        {
            var watch = await run.WatchAsync(
                result.GetRequiredValue(client), result.GetRequiredValue(purpose), result.GetRequiredValue(number), result.GetRequiredValue(address), cancellationToken);
            var list = await run.BeginAsync(watch, WatchList.Read(await WatchList.TextAsync(result.GetRequiredValue(items), cancellationToken)), cancellationToken);
            await run.Store.AddAsync(watch, list, cancellationToken);
            await run.Error.WriteLineAsync($"{list.Count} look-ups of {watch.ClientId} are watched, {list.Count(item => item.Outcome is null)} of them without an answer yet.");
            await run.Output.WriteLineAsync(watch.Id);
        });
    }

    private static Command List()
    {
        var client = new Option<string?>("--client") { Description = "Name of a client; without it: of all." };
        return WatchRun.On(new Command("list", "Lists what is watched and how much waits to be told. Whom it is about is not shown.") { client }, async (run, result, cancellationToken) =>
        {
            foreach (var one in await run.Store.ListAsync(result.GetValue(client), cancellationToken))
            {
                var created = ChinaTime.At(one.Watch.Created).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                await run.Output.WriteLineAsync($"{one.Watch.Id}  {one.Watch.ClientId}, {one.Watch.Purpose}, {one.Watch.Case}, since {created}: {one.Items} look-ups, {one.Waiting} changes to tell, {one.GivenUp} given up; {one.Watch.Address}");
            }
        });
    }

    private static Command Remove()
    {
        var id = new Argument<string>("id") { Description = "Id of the list, as 'watch list' shows it." };
        return WatchRun.On(new Command("remove", "Removes a list, with what waits to be told of it.") { id }, async (run, result, cancellationToken) =>
        {
            if (!await run.Store.RemoveAsync(result.GetRequiredValue(id), cancellationToken))
            {
                throw new FormatException("There is no list of that id.");
            }

            await run.Output.WriteLineAsync($"List {result.GetRequiredValue(id)} is removed.");
        });
    }
}
