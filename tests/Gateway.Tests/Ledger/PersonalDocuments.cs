namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>Makes documents about people, by chance; each object in them says whom it is about, so that the answer can be counted.</summary>
/// <param name="random">The chance.</param>
/// <param name="numbers">Identity numbers to ask for.</param>
internal sealed class PersonalDocuments(Random random, IReadOnlyList<string> numbers)
{
    private static readonly Dictionary<string, string[]> Scalars = new()
    {
        ["Person"] = ["id", "sex", "birthDate", "name", "knownTo", "addressDivision { code }", "legalRepresentativeOf(first: 2) { nodes { name } }"],
        ["MaritalStatus"] = ["status", "asOf", "since", "basis", "completeSince", "courtDivorceNotCovered"],
        ["DeathEvidence"] = ["verdict", "asOf", "diedOn"],
        ["MarriageEvent"] = ["kind", "registeredOn", "certificateNumber", "office { name }", "provenance { source }"],
        ["MarriageParty"] = ["name", "documentNumber", "identityCategory", "nationality"],
        ["BurialRecord"] = ["cremated", "crematedOn", "deceasedName", "diedOn", "disposition", "funeralHome", "provenance { source }"],
    };

    private static readonly Dictionary<string, (string Field, string Of)[]> Objects = new()
    {
        ["Person"] = [("maritalStatus", "MaritalStatus"), ("marriageEvents", "MarriageEvent"), ("deathEvidence", "DeathEvidence"), ("burialRecords", "BurialRecord")],
        ["MaritalStatus"] = [("decidedBy", "MarriageEvent"), ("spouse", "Person")],
        ["DeathEvidence"] = [("record", "BurialRecord")],
        ["MarriageEvent"] = [("original", "MarriageEvent")],
        ["MarriageParty"] = [("person", "Person")],
    };

    private int aliases;

    /// <summary>A document: one to three root fields.</summary>
    public IReadOnlyList<Selected> Next() => [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Root())];

    private Selected Root() => random.Next(6) switch
    {
        0 => Field("Query", $"persons(idNumbers: [{string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => $"\"{Number()}\""))}])", "Person", 2),
        1 => Paged("marriageEvents", "MarriageEvent"),
        2 => Paged("burialRecords", "BurialRecord"),
        _ => Field("Query", $"person(idNumber: \"{Number()}\")", "Person", 2),
    };

    private Selected Paged(string field, string of) => new(Alias(), "Query", $"{field}(first: {1 + random.Next(5)})", $"{of}Connection", [Field($"{of}Connection", "nodes", of, 1)]);

    private Selected Field(string type, string field, string of, int depth) => new(Alias(), type, field, of, Of(of, depth));

    private List<Selected> Of(string type, int depth)
    {
        var inner = Identity(type, depth);
        inner.AddRange(Scalars[type].Where(_ => random.Next(3) == 0).Select(field => new Selected(Plain(field), type, field)));
        if (depth > 0)
        {
            inner.AddRange(Objects.GetValueOrDefault(type, []).Where(_ => random.Next(3) == 0).Select(field => Field(type, field.Field, field.Of, depth - 1)));
        }

        return inner.Count > 0 ? inner : [new(Scalars[type][0], type, Scalars[type][0])];
    }

    /// <summary>Whom an object is about.</summary>
    private List<Selected> Identity(string type, int depth) => type switch
    {
        "Person" => [new("idNumber", type, "idNumber")],
        "BurialRecord" => [new("id", type, "id"), new("deceased", type, "deceased", "Person", [new("idNumber", "Person", "idNumber")])],
        "MarriageEvent" => [new("id", type, "id"), new("parties", type, "parties", "MarriageParty", Party(depth))],
        _ => [],
    };

    private List<Selected> Party(int depth) =>
    [
        new("role", "MarriageParty", "role"),
        new("person", "MarriageParty", "person", "Person", [new("idNumber", "Person", "idNumber")]),
        .. Of("MarriageParty", depth > 1 ? 1 : 0),
    ];

    private string Number() => numbers[random.Next(numbers.Count)];

    private string Alias() => $"a{aliases++}";

    /// <summary>A field with its own selection or arguments is named by its first word.</summary>
    private static string Plain(string field) => field.Split(' ', '(')[0];
}
