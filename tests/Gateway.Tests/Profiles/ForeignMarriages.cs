using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Profiles;

/// <summary>Somebody else's marriage database: other names, other codes, dates without hyphens, a flag that says deleted instead of valid, no certificate numbers, no list of offices.</summary>
internal sealed class ForeignMarriages : IDisposable
{
    private const string Profile = """
        { "tables": { "MarriageEvent": { "table": "hy_djb", "columns": {
          "RowId": "xh",
          "Kind": { "column": "ywlx", "codes": { "jh": "MARRIAGE", "lh": "DIVORCE", "cx": "ANNULMENT" } },
          "OfficeCode": "jgdm",
          "OfficeName": "jgmc",
          "RegisteredOn": { "column": "djrq", "format": "yyyyMMdd" },
          "HusbandName": "nfxm", "WifeName": "nvxm",
          "HusbandDocument": "nfzjhm", "WifeDocument": "nvzjhm",
          "Validity": { "column": "scbz", "codes": { "N": "VALID", "Y": "VOID" }, "whenEmpty": "VALID" } } } } }
        """;

    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-").FullName;

    public ForeignMarriages(bool marked)
    {
        File.WriteAllText(ProfileFile, Profile);
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE TABLE hy_djb (xh INTEGER PRIMARY KEY, ywlx TEXT, jgdm TEXT, jgmc TEXT, djrq TEXT, nfxm TEXT, nvxm TEXT, nfzjhm TEXT, nvzjhm TEXT, scbz TEXT);
            INSERT INTO hy_djb VALUES
              (1, 'JH', '370102', '历下区婚姻登记处', '20050520', '李伟', '王芳', '370199198003150010', '370199198206220023', 'N'),
              (2, 'jh ', '370202', '市南区婚姻登记处', '20010308', '张强', '刘敏', '370299197511020037', '370299197709090049', NULL),
              (3, 'lh', '370202', '市南区婚姻登记处', '20140912', '张强', '刘敏', '370299197511020037', '370299197709090049', ''),
              (4, 'lh', '370102', '历下区婚姻登记处', '20100101', '李伟', '王芳', '370199198003150010', '370199198206220023', 'Y'),
              (5, 'zz', '370202', NULL, '19850000', '甲', '乙', NULL, '无', 'N'),
              (6, 'jh', '370116', '莱芜区婚姻登记处', '19900501', '丙', '丁', NULL, NULL, '?'),
              (7, 'jh', '379999', '别处', '2005-05-20', '戊', '己', NULL, NULL, 'N');
            {(marked ? "CREATE TABLE SANDBOX_MARKER (SEED INTEGER); INSERT INTO SANDBOX_MARKER VALUES (1);" : "")}
            """;
        command.ExecuteNonQuery();
    }

    public Dictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Registries:Marriage:ConnectionString"] = $"Data Source={Database}",
        ["Hub:ConnectionString"] = $"Data Source={Path.Combine(Path.GetDirectoryName(Database)!, "hub.db")}",
        ["Registries:Marriage:Profile"] = ProfileFile,
        ["Hub:ConnectionString"] = $"Data Source={Path.Combine(directory, "hub.db")};Pooling=False",
    }.WithOwnKeys();

    private string Database => Path.Combine(directory, "hunyin.db");

    private string ProfileFile => Path.Combine(directory, "profile.json");

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
