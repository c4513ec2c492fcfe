using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>The table <c>MARRYDIC</c>: every code list of the registry in one table, by parent.</summary>
internal static class MarriageDictionary
{
    private static readonly (int Parent, string Entries)[] _lists =
    [
        (100, "01 汉族,02 蒙古族,03 回族,04 藏族,05 维吾尔族,10 朝鲜族,11 满族,97 其他"),
        (200, "156 中国,158 中国台湾,344 中国香港,446 中国澳门,392 日本,410 韩国,840 美国"),
        (600, "1 内地居民,2 香港居民,3 澳门居民,4 台湾居民,5 华侨,6 外国人,9 其他"),
        (620, "111 居民身份证,112 临时居民身份证,113 户口簿,414 普通护照,511 台湾居民来往大陆通行证,516 港澳居民来往内地通行证,553 外国人永久居留身份证,990 其他"),
        (640, "10 未婚,20 已婚,21 初婚,22 再婚,23 复婚,30 丧偶,40 离婚,90 未说明"),
        (660, "1 职员,2 工人,3 农民,9 其他"),
        (680, "10 研究生,20 大学本科,30 大学专科,60 高中,70 初中,80 小学,90 其他"),
        (760, "IA 结婚登记,IB 离婚登记,ICA 补发结婚证,ICB 补发离婚证,IC 补发婚姻证明,ID 撤销婚姻"),
        (800, "1 遗失,2 损毁,9 其他"),
    ];

    /// <summary>Creates and fills the table.</summary>
    public static void Write(SandboxDatabase database)
    {
        database.CreateTable("MARRYDIC", "ID INTEGER", "PID INTEGER", "DIC_VALUE VARCHAR(10)", "DIC_NAME NVARCHAR(100)", "VALID_FLAG INTEGER");
        using var writer = database.Writer("MARRYDIC");
        foreach (var (parent, entries) in _lists)
        {
            var id = parent;
            foreach (var entry in entries.Split(','))
            {
                var space = entry.IndexOf(' ', StringComparison.Ordinal);
                writer.Write(++id, parent, entry[..space], entry[(space + 1)..], 1);
            }
        }
    }
}
