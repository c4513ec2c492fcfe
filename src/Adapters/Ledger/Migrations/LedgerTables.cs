using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivilAffairsGraph.Adapters.Ledger.Migrations;

/// <summary>The ledger. No column states its type: each engine chooses its own.</summary>
[DbContext(typeof(LedgerContext))]
[Migration("20261124000002_LedgerTables")]
internal sealed class LedgerTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            LedgerEntryRow.Table,
            table => new
            {
                chain = table.Column<string>(maxLength: 60),
                number = table.Column<long>(),
                id = table.Column<string>(maxLength: 32),
                at = table.Column<string>(maxLength: 24),
                client = table.Column<string>(maxLength: 60),
                purpose = table.Column<string>(maxLength: 100),
                case_number = table.Column<string>(maxLength: 64),
                subject = table.Column<string>(maxLength: 32),
                fields = table.Column<string>(),
                sources = table.Column<string>(maxLength: 200),
                operation = table.Column<string>(maxLength: 64),
                result = table.Column<string>(maxLength: 500),
                hash = table.Column<string>(maxLength: 64),
            },
            constraints: table => table.PrimaryKey($"PK_{LedgerEntryRow.Table}", row => new { row.chain, row.number }));
        migrationBuilder.CreateIndex($"IX_{LedgerEntryRow.Table}_id", LedgerEntryRow.Table, "id");
        migrationBuilder.CreateIndex($"IX_{LedgerEntryRow.Table}_subject", LedgerEntryRow.Table, ["subject", "at"]);
        migrationBuilder.CreateIndex($"IX_{LedgerEntryRow.Table}_client", LedgerEntryRow.Table, ["client", "at"]);
        migrationBuilder.CreateTable(
            LedgerBatchRow.Table,
            table => new
            {
                chain = table.Column<string>(maxLength: 60),
                number = table.Column<long>(),
                first = table.Column<long>(),
                count = table.Column<int>(),
                at = table.Column<string>(maxLength: 24),
                root = table.Column<string>(maxLength: 64),
                previous = table.Column<string>(maxLength: 64),
                hash = table.Column<string>(maxLength: 64),
                key_id = table.Column<string>(maxLength: 64),
                signature = table.Column<string>(maxLength: 200),
            },
            constraints: table => table.PrimaryKey($"PK_{LedgerBatchRow.Table}", row => new { row.chain, row.number }));
        migrationBuilder.CreateTable(
            LedgerCheckpointRow.Table,
            table => new
            {
                number = table.Column<long>(),
                at = table.Column<string>(maxLength: 24),
                heads = table.Column<string>(),
                previous = table.Column<string>(maxLength: 64),
                hash = table.Column<string>(maxLength: 64),
                key_id = table.Column<string>(maxLength: 64),
                signature = table.Column<string>(maxLength: 200),
            },
            constraints: table => table.PrimaryKey($"PK_{LedgerCheckpointRow.Table}", row => row.number));
        migrationBuilder.CreateTable(
            LedgerTruncationRow.Table,
            table => new
            {
                chain = table.Column<string>(maxLength: 60),
                batch = table.Column<long>(),
                batch_hash = table.Column<string>(maxLength: 64),
                before = table.Column<string>(maxLength: 24),
                at = table.Column<string>(maxLength: 24),
                hash = table.Column<string>(maxLength: 64),
                key_id = table.Column<string>(maxLength: 64),
                signature = table.Column<string>(maxLength: 200),
            },
            constraints: table => table.PrimaryKey($"PK_{LedgerTruncationRow.Table}", row => new { row.chain, row.batch }));
    }

    protected override void Down(MigrationBuilder migrationBuilder) => Array.ForEach(
        [LedgerTruncationRow.Table, LedgerCheckpointRow.Table, LedgerBatchRow.Table, LedgerEntryRow.Table], table => migrationBuilder.DropTable(table));
}
