namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>A list of people whose look-ups a client wants to be told of when their answers change.</summary>
/// <param name="Id">Name among all watches: 32 hexadecimal digits.</param>
/// <param name="ClientId">Whose it is.</param>
/// <param name="Name">Name that the client gave it.</param>
/// <param name="Address">Where changes are told.</param>
/// <param name="Purpose">Code of the purpose for which it was asked.</param>
/// <param name="Case">Case number that it belongs to.</param>
/// <param name="Created">When it was asked.</param>
public sealed record Watch(string Id, string ClientId, string Name, string Address, string Purpose, string Case, DateTimeOffset Created);
