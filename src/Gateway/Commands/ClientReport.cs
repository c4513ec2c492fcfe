using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Clients and what may be told of their keys, for people and for programs.</summary>
internal static class ClientReport
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array of clients.</summary>
    public static string Json(IReadOnlyList<Client> clients) => JsonSerializer.Serialize(clients.Select(client => client with { Scopes = Ordered(client.Scopes), Purposes = Ordered(client.Purposes) }), _options);

    /// <summary>Every client.</summary>
    public static string Text(IReadOnlyList<Client> clients, DateTimeOffset now) =>
        clients.Count == 0 ? "There are no clients." : string.Join(Environment.NewLine + Environment.NewLine, clients.Select(client => Text(client, now)));

    /// <summary>One client.</summary>
    public static string Text(Client client, DateTimeOffset now)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{client.Id}: {client.Agency}{(client.IsSandbox ? ", of the sandbox" : "")}{State(client, now)}");
        foreach (var (name, value) in new[]
        {
            ("contact", client.Contact),
            ("scopes", Joined(client.Scopes)),
            ("purposes", Joined(client.Purposes)),
            ("division", client.Division ?? "all"),
            ("quota", string.Create(CultureInfo.InvariantCulture, $"{client.Quota.Burst:N0} at once, {client.Quota.PerSecond:N0} a second, {client.Quota.PerDay:N0} and {client.Quota.SubjectsPerDay:N0} people a day")),
        })
        {
            if (value is not null)
            {
                text.AppendLine().Append(CultureInfo.InvariantCulture, $"  {name,-9} {value}");
            }
        }

        return text.ToString();
    }

    /// <summary>The keys of a client.</summary>
    public static string Text(IReadOnlyList<ClientKey> keys, DateTimeOffset now) => keys.Count == 0
        ? "It has no keys: 'client key create' makes one."
        : string.Join(Environment.NewLine, keys.Select(key => $"{key.Id}  created {Time(key.Created)}, {State(key, now)}{(key.Note is null ? "" : $": {key.Note}")}"));

    private static string State(Client client, DateTimeOffset now) =>
        client.ValidTo <= now ? $", ended {Time(client.ValidTo.Value)}"
        : client.ValidFrom > now ? $", from {Time(client.ValidFrom)}{(client.ValidTo is { } last ? $" until {Time(last)}" : "")}"
        : client.ValidTo is { } end ? $", until {Time(end)}" : "";

    private static string State(ClientKey key, DateTimeOffset now) =>
        key.Revoked is { } revoked ? $"revoked {Time(revoked)}"
        : key.Expires is not { } expires ? "good until it is revoked"
        : expires <= now ? $"expired {Time(expires)}" : $"good until {Time(expires)}";

    private static string Time(DateTimeOffset time) => ChinaTime.At(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Joined(IReadOnlySet<string> names) => names.Count == 0 ? "none" : string.Join(", ", names.Order(StringComparer.Ordinal));

    private static SortedSet<string> Ordered(IReadOnlySet<string> names) => new(names, StringComparer.Ordinal);
}
