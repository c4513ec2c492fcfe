using CivilAffairsGraph.Adapters.Hub;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>Puts the sandbox's clients into a sandbox's hub, as this version has them.</summary>
internal static class SandboxSeed
{
    private const int Tries = 5;

    /// <summary>Adds what is missing and puts right what differs. Several replicas may do so at once: who loses looks again.</summary>
    public static async Task SowAsync(HubDatabase database, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await database.RunAsync(SowAsync, cancellationToken);
                return;
            }
            catch (Exception error) when (tries < Tries && (error as DbUpdateException ?? error.InnerException) is DbUpdateException)
            {
                // Another replica was faster, and is not done yet perhaps.
                await Task.Delay(tries * 20, cancellationToken);
            }
        }
    }

    /// <summary>The sandbox's clients in a hub that have not ended.</summary>
    public static Task<List<string>> FindAsync(HubDatabase database, DateTimeOffset now, CancellationToken cancellationToken) => database.RunAsync(
        async (context, token) =>
        {
            var rows = await context.Clients.AsNoTracking().Where(row => row.IsSandbox).ToListAsync(token);
            return rows.Where(row => !(row.ValidTo <= now)).Select(row => row.Id).Order(StringComparer.Ordinal).ToList();
        },
        cancellationToken);

    private static async Task<int> SowAsync(HubContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Clients.Where(row => row.IsSandbox).ToDictionaryAsync(row => row.Id, cancellationToken);
        var keys = await context.Keys.Where(key => context.Clients.Any(row => row.IsSandbox && row.Id == key.ClientId)).ToListAsync(cancellationToken);
        foreach (var (client, secret) in SandboxClient.All)
        {
            if (rows.TryGetValue(client.Id, out var row))
            {
                row.Write(client);
            }
            else
            {
                context.Add(ClientRow.Of(client));
            }

            var hash = ApiKey.HashOf(secret);
            if (keys.Find(key => key.Hash.AsSpan().SequenceEqual(hash)) is { } known)
            {
                (known.Revoked, known.Expires) = (null, null);
            }
            else
            {
                context.Add(new ClientKeyRow { Id = secret[^16..], ClientId = client.Id, Hash = hash, Created = client.ValidFrom, Note = "sandbox" });
            }
        }

        return await context.SaveChangesAsync(cancellationToken);
    }
}
