using System.Text.Json.Nodes;

namespace CivilAffairsGraph.Load.Cases;

/// <summary>Lists of all organizations, of one kind, of one status, of both, and of territories, the first pages of each.</summary>
internal static class OrganizationCases
{
    private const int Pages = 6;
    private const int Territories = 60;
    private static readonly string?[] Kinds = [null, "ASSOCIATION", "SERVICE_INSTITUTION", "FOUNDATION"];
    private static readonly string?[] Statuses = [null, "ACTIVE", "CANCELLED"];

    public static async Task<List<Case>> OfAsync(CaseSource source)
    {
        var codes = source.Read("place-name.db", "SELECT DISTINCT substr(qhdm, 1, 6) FROM xzqh_bm WHERE length(qhdm) = 12 AND substr(qhdm, 7) = '000000' ORDER BY 1").Evenly(Territories);
        var lists = Kinds.SelectMany(kind => Statuses.Select(status => Of(kind, status, null)))
            .Concat(codes.Select((code, i) => Of(Kinds[i % 2], null, code.Text)))
            .ToList();
        var cases = new List<Case>();
        foreach (var list in lists.Evenly(source.Most / Pages))
        {
            Case? page = list;
            for (var i = 0; i < Pages && page is not null; i++)
            {
                cases.Add(page);
                page = await source.Pages.NextAsync("organizations", page);
            }
        }

        return cases;
    }

    private static Case Of(string? kind, string? status, string? within)
    {
        var (where, plain) = (new JsonObject(), new JsonObject());
        void Add(string field, string operation, string name, string? value)
        {
            if (value is not null)
            {
                where[field] = new JsonObject { [operation] = value };
                plain[name] = value;
            }
        }

        Add("kind", "eq", "kind", kind);
        Add("status", "eq", "status", status);
        Add("division", "within", "within", within);
        return new Case(where.Count == 0 ? [] : new JsonObject { ["where"] = where }, plain);
    }
}
