using System.CommandLine;
using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>client</c>: who may ask. It works on the hub's database that serving would use; what it does is effective within a second.</summary>
internal static class ClientCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("client", "Who may ask what: agencies and apps, their scopes, purposes and API keys.")
    {
        CreateSubcommand(),
        List(),
        Grant(),
        Revoke(),
        ClientKeyCommand.Create(),
    };

    private static Command CreateSubcommand()
    {
        var (id, agency, contact) = (ClientOptions.Id(isNew: true), ClientOptions.Text("--agency", "The agency (机构) that answers for it.", required: true), ClientOptions.Text("--contact", "Whom to call when something is wrong."));
        var (scopes, purposes, division) = (ClientOptions.Scopes(), ClientOptions.Purposes(), ClientOptions.Division());
        var (burst, perSecond) = (ClientOptions.Number("--burst", "Most cost at once.", 5_000), ClientOptions.Number("--per-second", "Cost that is given back in a second.", 500));
        var (perDay, subjects) = (ClientOptions.Number("--per-day", "Cost of a day in China.", 1_000_000), ClientOptions.Number("--subjects-per-day", "Different people about whom it may learn in a day.", 2_000));
        var (from, to) = (ClientOptions.Day("--valid-from", "First day on which it may ask; without it: now.", last: false), ClientOptions.Day("--valid-to", "Last day on which it may ask; without it: no end.", last: true));
        var command = new Command("create", "Adds a client. It has no key yet: see 'client key create'.") { id, agency, contact, scopes, purposes, division, burst, perSecond, perDay, subjects, from, to };
        return ClientRun.On(command, async (run, result, cancellationToken) =>
        {
            var client = new Client(
                result.GetRequiredValue(id), result.GetRequiredValue(agency)!, result.GetValue(contact), ClientOptions.Names(result, scopes), ClientOptions.Names(result, purposes), result.GetValue(division),
                new(result.GetValue(burst), result.GetValue(perSecond), result.GetValue(perDay), result.GetValue(subjects)),
                result.GetValue(from) ?? run.Now, result.GetValue(to), IsSandbox: false);
            if (client.ValidTo <= client.ValidFrom)
            {
                throw new ClientException("--valid-to is before --valid-from.");
            }

            await run.CheckDivisionAsync(client.Division, cancellationToken);
            await run.Register.CreateAsync(client, cancellationToken);
            await run.Output.WriteLineAsync(ClientReport.Text(client, run.Now));
        });
    }

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Prints the clients as a JSON array." };
        return ClientRun.On(new Command("list", "Lists the clients. Keys are never shown.") { json }, async (run, result, cancellationToken) =>
        {
            var clients = await run.Register.ListAsync(cancellationToken);
            await run.Output.WriteLineAsync(result.GetValue(json) ? ClientReport.Json(clients) : ClientReport.Text(clients, run.Now));
        });
    }

    private static Command Grant()
    {
        var (id, scopes, purposes) = (ClientOptions.Id(), ClientOptions.Scopes(), ClientOptions.Purposes());
        return ClientRun.On(new Command("grant", "Gives a client scopes and purposes.") { id, scopes, purposes }, async (run, result, cancellationToken) =>
        {
            var (more, other) = (ClientOptions.Names(result, scopes), ClientOptions.Names(result, purposes));
            if (more.Count + other.Count == 0)
            {
                throw new ClientException("Say what to grant: --scope or --purpose.");
            }

            await ChangeAsync(run, result.GetRequiredValue(id), client => client with { Scopes = client.Scopes.Union(more).ToHashSet(), Purposes = client.Purposes.Union(other).ToHashSet() }, cancellationToken);
        });
    }

    private static Command Revoke()
    {
        var (id, scopes, purposes) = (ClientOptions.Id(), ClientOptions.Scopes(), ClientOptions.Purposes());
        return ClientRun.On(new Command("revoke", "Takes scopes and purposes from a client; with none named, ends the client and all its keys.") { id, scopes, purposes }, async (run, result, cancellationToken) =>
        {
            var (less, other) = (ClientOptions.Names(result, scopes), ClientOptions.Names(result, purposes));
            await ChangeAsync(
                run,
                result.GetRequiredValue(id),
                client => less.Count + other.Count > 0 ? client with { Scopes = client.Scopes.Except(less).ToHashSet(), Purposes = client.Purposes.Except(other).ToHashSet() }
                    : client.ValidTo <= run.Now ? client : client with { ValidTo = run.Now },
                cancellationToken);
        });
    }

    private static async Task ChangeAsync(ClientRun run, string id, Func<Client, Client> change, CancellationToken cancellationToken) =>
        await run.Output.WriteLineAsync(ClientReport.Text(await run.Register.ChangeAsync(id, change, cancellationToken), run.Now));
}
