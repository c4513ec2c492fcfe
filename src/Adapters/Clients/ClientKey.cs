namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>What may be told of an API key.</summary>
/// <param name="Id">Its name, which says nothing about it.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">From when it is refused; null for never.</param>
/// <param name="Revoked">Since when it is refused because somebody wanted it so; null for never.</param>
/// <param name="Note">What it is for.</param>
public sealed record ClientKey(string Id, DateTimeOffset Created, DateTimeOffset? Expires, DateTimeOffset? Revoked, string? Note);
