using CivilAffairsGraph.Adapters.Clients;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivilAffairsGraph.Adapters.Hub.Migrations;

/// <summary>Clients and their keys. No column states its type: each engine chooses its own.</summary>
[DbContext(typeof(HubContext))]
[Migration("20261124000001_ClientTables")]
internal sealed class ClientTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            ClientRow.Table,
            table => new
            {
                id = table.Column<string>(maxLength: 60),
                agency = table.Column<string>(maxLength: 200),
                contact = table.Column<string>(maxLength: 200, nullable: true),
                scopes = table.Column<string>(maxLength: 1000),
                purposes = table.Column<string>(maxLength: 2000),
                division = table.Column<string>(maxLength: 12, nullable: true),
                burst = table.Column<long>(),
                per_second = table.Column<long>(),
                per_day = table.Column<long>(),
                subjects_per_day = table.Column<long>(),
                valid_from = table.Column<DateTimeOffset>(),
                valid_to = table.Column<DateTimeOffset>(nullable: true),
                is_sandbox = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey($"PK_{ClientRow.Table}", row => row.id));
        migrationBuilder.CreateTable(
            ClientKeyRow.Table,
            table => new
            {
                id = table.Column<string>(maxLength: 16),
                client_id = table.Column<string>(maxLength: 60),
                hash = table.Column<byte[]>(maxLength: 32),
                created = table.Column<DateTimeOffset>(),
                expires = table.Column<DateTimeOffset>(nullable: true),
                revoked = table.Column<DateTimeOffset>(nullable: true),
                note = table.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey($"PK_{ClientKeyRow.Table}", row => row.id);

                // Not a unique index: SQL Server would leave nulls out of it, of which there are none.
                table.UniqueConstraint($"AK_{ClientKeyRow.Table}_hash", row => row.hash);
                table.ForeignKey($"FK_{ClientKeyRow.Table}_{ClientRow.Table}_client_id", row => row.client_id, ClientRow.Table, "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex($"IX_{ClientKeyRow.Table}_client_id", ClientKeyRow.Table, "client_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(ClientKeyRow.Table);
        migrationBuilder.DropTable(ClientRow.Table);
    }
}
