using System.CommandLine;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>client key</c>: the API keys of a client. A key is shown when it is made, and never again.</summary>
internal static class ClientKeyCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("key", "API keys. A client may have several, so that one can follow another without a gap.")
    {
        CreateSubcommand(),
        List(),
        Revoke(),
    };

    private static Command CreateSubcommand()
    {
        var id = ClientOptions.Id();
        var expires = ClientOptions.Day("--expires", "Last day on which it is good; without it: until it is revoked.", last: true);
        var note = ClientOptions.Text("--note", "What it is for.");
        return ClientRun.On(new Command("create", "Makes a key and prints it, alone on standard output. It cannot be shown again.") { id, expires, note }, async (run, result, cancellationToken) =>
        {
            var (secret, key) = await run.Register.CreateKeyAsync(result.GetRequiredValue(id), result.GetValue(expires), result.GetValue(note), cancellationToken);
            await run.Error.WriteLineAsync($"Key {key.Id} of {result.GetRequiredValue(id)}. It is shown now and never again: keep it where secrets are kept.");
            await run.Output.WriteLineAsync(secret);
        });
    }

    private static Command List()
    {
        var id = ClientOptions.Id();
        return ClientRun.On(new Command("list", "Lists the keys of a client, without what is secret.") { id }, async (run, result, cancellationToken) =>
            await run.Output.WriteLineAsync(ClientReport.Text(await run.Register.KeysAsync(result.GetRequiredValue(id), cancellationToken), run.Now)));
    }

    private static Command Revoke()
    {
        var (id, key) = (ClientOptions.Id(), new Argument<string>("key") { Description = "The key, as 'client key list' names it." });
        return ClientRun.On(new Command("revoke", "Revokes a key. Every replica refuses it within a second.") { id, key }, async (run, result, cancellationToken) =>
        {
            await run.Register.RevokeKeyAsync(result.GetRequiredValue(id), result.GetRequiredValue(key), cancellationToken);
            await run.Output.WriteLineAsync($"Key {result.GetRequiredValue(key)} of {result.GetRequiredValue(id)} is revoked.");
        });
    }
}
