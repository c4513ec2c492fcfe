using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Watches;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivilAffairsGraph.Adapters.Hub.Migrations;

/// <summary>Lists of look-ups that are repeated, and the changes that are to be told. No column states its type: each engine chooses its own.</summary>
[DbContext(typeof(HubContext))]
[Migration("20261124000002_WatchTables")]
internal sealed class WatchTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            WatchRow.Table,
            table => new
            {
                id = table.Column<string>(maxLength: 32),
                client_id = table.Column<string>(maxLength: 60),
                address = table.Column<string>(maxLength: 500),
                purpose = table.Column<string>(maxLength: 60),
                case_number = table.Column<string>(maxLength: 64),
                created = table.Column<DateTimeOffset>(),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{WatchRow.Table}", row => row.id);
                table.ForeignKey($"FK_{WatchRow.Table}_{ClientRow.Table}_client_id", row => row.client_id, ClientRow.Table, "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            WatchItemRow.Table,
            table => new
            {
                watch_id = table.Column<string>(maxLength: 32),
                item_id = table.Column<string>(maxLength: 64),
                asked = table.Column<byte[]>(maxLength: WatchItemRow.LongestAsked),
                outcome = table.Column<string>(maxLength: 100, nullable: true),
                version = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{WatchItemRow.Table}", row => new { row.watch_id, row.item_id });
                table.ForeignKey($"FK_{WatchItemRow.Table}_{WatchRow.Table}_watch_id", row => row.watch_id, WatchRow.Table, "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            WatchEventRow.Table,
            table => new
            {
                id = table.Column<string>(maxLength: 32),
                watch_id = table.Column<string>(maxLength: 32),
                item_id = table.Column<string>(maxLength: 64),
                created = table.Column<long>(),
                next_try = table.Column<long>(),
                attempts = table.Column<int>(),
                given_up = table.Column<bool>(),
                body = table.Column<byte[]>(maxLength: 8000, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{WatchEventRow.Table}", row => row.id);
                table.ForeignKey(
                    $"FK_{WatchEventRow.Table}_{WatchItemRow.Table}_watch_id_item_id", row => new { row.watch_id, row.item_id }, WatchItemRow.Table, principalColumns: ["watch_id", "item_id"], onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex($"IX_{WatchRow.Table}_client_id", WatchRow.Table, "client_id");
        migrationBuilder.CreateIndex($"IX_{WatchEventRow.Table}_given_up_next_try", WatchEventRow.Table, ["given_up", "next_try"]);
        migrationBuilder.CreateIndex($"IX_{WatchEventRow.Table}_watch_id_item_id", WatchEventRow.Table, ["watch_id", "item_id"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(WatchEventRow.Table);
        migrationBuilder.DropTable(WatchItemRow.Table);
        migrationBuilder.DropTable(WatchRow.Table);
    }
}
