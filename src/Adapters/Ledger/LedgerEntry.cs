namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>What one client learned about one person from one answer.</summary>
/// <param name="Id">32 hexadecimal digits of a <see cref="Guid"/> of version 7; receipts name it.</param>
/// <param name="At">When, in UTC: <c>2026-11-24T08:30:00.123Z</c>.</param>
/// <param name="Client">Id of the client.</param>
/// <param name="Purpose">Code of the purpose (事项) that was stated.</param>
/// <param name="Case">Case number (办件编号) that was stated.</param>
/// <param name="Subject">Keyed hash of what tells the person apart, 32 hexadecimal digits; never the identity number.</param>
/// <param name="Fields">The fields that were answered, with blanks between them: <c>MaritalStatus.status Person.maritalStatus</c>.</param>
/// <param name="Sources">The registries that were read for the answer, and how: <c>MARRIAGE:cache BURIAL:source</c>.</param>
/// <param name="Operation">Hash of the operation without the values in it, 16 hexadecimal digits.</param>
/// <param name="Result"><c>OK</c>, or the codes of the errors in the rest of the answer, with blanks between them.</param>
public sealed record LedgerEntry(
    string Id, string At, string Client, string Purpose, string Case, string Subject, string Fields, string Sources, string Operation, string Result);
