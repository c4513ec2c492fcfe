using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>The shipped profiles say which columns are indexed as the sandbox's databases have it.</summary>
public sealed class ShippedIndexTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("Marriage", "marriage.db")]
    [InlineData("PlaceName", "place-name.db")]
    [InlineData("SocialOrganization", "social-organization.db")]
    [InlineData("Burial", "burial.db")]
    public async Task Columns_SaidToBeIndexed_AreThoseAnIndexBeginsWith(string registry, string file)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(gateway.Sandbox, file)};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var table in Profile.Load(Enum.Parse<RegistryName>(registry), "").Tables.Values)
        {
            var command = database.CreateCommand();
            command.CommandText = "SELECT c.name FROM pragma_index_list($table) i, pragma_index_info(i.name) c WHERE c.seqno = 0 UNION SELECT name FROM pragma_table_info($table) WHERE pk = 1";
            command.Parameters.AddWithValue("$table", table.Table);
            var indexed = new HashSet<string>();
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                indexed.Add(reader.GetString(0));
            }

            Assert.Equal(
                table.Columns.Values.Select(column => column.Column).Where(indexed.Contains).Order(),
                table.Columns.Values.Where(column => column.Indexed).Select(column => column.Column).Order());
        }
    }
}
