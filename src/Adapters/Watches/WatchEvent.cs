namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>One change that is to be told.</summary>
/// <param name="Id">Names it to who is told, also when it is told again: 32 hexadecimal digits.</param>
/// <param name="Watch">The list.</param>
/// <param name="Item">The look-up.</param>
/// <param name="Created">When the change was seen.</param>
/// <param name="Attempts">How often it was tried, this time included.</param>
/// <param name="Body">What is sent; null until it was answered the first time. Secret.</param>
public sealed record WatchEvent(string Id, Watch Watch, WatchedItem Item, DateTimeOffset Created, int Attempts, byte[]? Body);
