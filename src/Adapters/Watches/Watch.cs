namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>A list of look-ups that are repeated for a client, who is told when their outcomes change.</summary>
/// <param name="Id">Name among all lists: 32 hexadecimal digits.</param>
/// <param name="ClientId">Whose it is.</param>
/// <param name="Address">Where changes are told.</param>
/// <param name="Purpose">Code of the purpose for which it is asked.</param>
/// <param name="Case">Case number that it belongs to.</param>
/// <param name="Created">When it was asked.</param>
public sealed record Watch(string Id, string ClientId, string Address, string Purpose, string Case, DateTimeOffset Created);
