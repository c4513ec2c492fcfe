using System.Reflection;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Doctor;

/// <summary>The columns marked as searched are those that real statements find rows by, as SQLite's plans of them over the sandbox say.</summary>
public sealed partial class SearchedColumnTests(GatewayFixture gateway)
{
    private const string Asked = """
        {
          person(idNumber: "371699195007170064") {
            marriageEvents { id office { name } original { id } } burialRecords { id } legalRepresentativeOf(first: 1) { nodes { id } }
            maritalStatus { spouse { deathEvidence { record { facility { name } } } } }
          }
          late: marriageEvents(first: 1, where: { registeredOn: { gte: "2025-12-01" } }) { totalCount nodes { id original { id } office { id } } }
          filed: marriageEvents(first: 1, where: { office: { within: "370102" } }) { nodes { id } }
          numbered: marriageEvents(first: 1, where: { certificateNumber: { eq: "J370102-2005-000001" } }) { nodes { id } }
          cremated: burialRecords(first: 1, where: { crematedOn: { gte: "2025-12-01" } }) { totalCount nodes { id funeralHome } }
          lived: burialRecords(first: 1, where: { householdDivision: { within: "370102" } }) { nodes { id } }
          kept: burialFacilities(first: 1, where: { division: { within: "370102" } }) { nodes { id } pageInfo { endCursor } }
          named: placeNames(first: 1, where: { division: { within: "370102" } }) { nodes { id } pageInfo { endCursor } }
          registered: socialOrganizations(first: 3, where: { division: { within: "370102" } }) {
            nodes { id mainOrganization { id } annualReports { year } creditListings { list } legalRepresentative { name } } pageInfo { endCursor }
          }
          byDay: marriageEvents(first: 1, order: [{ registeredOn: DESC }]) { nodes { id } }
          byNumber: marriageEvents(first: 1, order: [{ certificateNumber: ASC }]) { nodes { id } }
          byCremation: burialRecords(first: 1, order: [{ crematedOn: ASC }]) { nodes { id } }
          byName: socialOrganizations(first: 1, order: [{ name: ASC }]) { nodes { id } }
          byPlace: placeNames(first: 1, order: [{ code: ASC }]) { nodes { id } }
          coded: socialOrganization(creditCode: "5137160099N0000192") { id }
          branch: socialOrganizations(first: 100) { nodes { mainOrganization { id } } }
          married: verifyCertificate(number: "J370102-2005-900003", holderName: "李伟") { status }
          burnt: verifyCertificate(number: "3716020120190000000", kind: CREMATION, holderName: "陈军") { status }
          known: verifyOrganization(name: "山东省沙盒公益基金会") { registered }
          offices: registrationOffices(first: 1) { nodes { id } pageInfo { endCursor } }
        }
        """;

    // Asked in the background; through another table's rows; of a table so small that SQLite reads it whole.
    private static readonly HashSet<string> Unseen = ["xzqh_bg.ROW_ID", "FIS_DEAD.CEME_ID", "SOM_LIST.sorgId", "SOM_ILLEGAL.name", "SOM_ILLEGAL.alias"];

    [Fact]
    public async Task Searched_InEachRegistry_AreTheColumnsThatPlansFindRowsBy()
    {
        var counter = new StatementCounter();
        var client = gateway.Start(Enum.GetNames<RegistryName>().ToDictionary(name => $"Registries:{name}:QueryTimeout", _ => "00:01:00"), counter);
        await GatewayFixture.AskAsync(client, "{ registries { name } }");
        counter.Reset();
        var answer = await GatewayFixture.AskAsync(client, Asked);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var ids = new[] { "late", "cremated", "kept", "named", "registered" }.Select(list => answer.GetProperty("data").GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString());
        await GatewayFixture.AskAsync(client, "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });
        var after = answer.GetProperty("data").GetProperty("offices").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        await GatewayFixture.AskAsync(client, "query($after: String) { registrationOffices(first: 1, after: $after) { nodes { id } } }", new { after });

        var used = counter.Statements.SelectMany(Searches).ToHashSet();
        var marked = (from definition in Definitions
                      let profile = Profile.Load(definition.Name, "")
                      from placed in PlacedColumn.Of(definition, profile)
                      where placed.Searched is not null
                      select $"{placed.TableMapping.Table}.{placed.Mapping.Column}").ToHashSet();

        Assert.Empty(used.Except(marked));
        Assert.Empty(marked.Except(used).Except(Unseen));
    }

    [Fact]
    public void Codes_InShippedProfiles_StandAtMarkedPropertiesOnly() => Assert.Empty(
        from definition in Definitions
        from placed in PlacedColumn.Of(definition, Profile.Load(definition.Name, ""))
        where (placed.Mapping.Codes is not null) != placed.Property.IsDefined(typeof(CodesAttribute)) || (placed.Mapping.Format is not null) != placed.Property.IsDefined(typeof(DatesAttribute))
        select placed.Name);

    private static RegistryDefinition[] Definitions => [MarriageRegistry.Definition, PlaceNameRegistry.Definition, SocialOrganizationRegistry.Definition, BurialRegistry.Definition];

    /// <summary>Table and first column of every index that the plan searches.</summary>
    private IEnumerable<string> Searches((string Database, string Text) statement)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(gateway.Sandbox, statement.Database)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        SqliteFunctions.Add(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Text;
        foreach (var name in Parameter().Matches(statement.Text).Select(match => match.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        var tables = Source().Matches(statement.Text).ToLookup(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
        using var plan = command.ExecuteReader();
        var found = new List<string>();
        while (plan.Read())
        {
            if (Search().Match(plan.GetString(3)) is { Success: true } search)
            {
                found.AddRange(tables[search.Groups["alias"].Value].Distinct().Select(table => $"{table}.{(search.Groups["column"].Value is "rowid" ? "ROW_ID" : search.Groups["column"].Value)}"));
            }
        }

        return found;
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    [GeneratedRegex("""
        "(?<table>\w+)" AS "(?<alias>\w+)"
        """)]
    private static partial Regex Source();

    [GeneratedRegex(@"^SEARCH (?<alias>\w+) USING (?:INTEGER PRIMARY KEY|(?:COVERING )?INDEX \w+) \((?<column>\w+)[=<>]")]
    private static partial Regex Search();
}
