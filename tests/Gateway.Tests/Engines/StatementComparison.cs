using System.Data;
using Microsoft.Data.SqlClient;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>A bare column and the type of what it is compared with.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Column">Its name.</param>
/// <param name="Type">Name of a type, or of a parameter.</param>
internal sealed record StatementComparison(string Table, string Column, string Type)
{
    /// <summary>The type's name in the server's language.</summary>
    public string TypeOf(SqlCommand command) => !Type.StartsWith('@') ? Type : command.Parameters[Type].SqlDbType switch
    {
        SqlDbType.VarChar => "varchar",
        SqlDbType.NVarChar => "nvarchar",
        SqlDbType.Char => "char",
        SqlDbType.NChar => "nchar",
        var type => type.ToString().ToLowerInvariant(),
    };
}
