using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>Compares the answer while a registry is broken with the answer of before.</summary>
/// <param name="registry">The broken one, as the contract names it.</param>
internal sealed class DamagedAnswer(string registry)
{
    /// <summary>Fields that the fault cost.</summary>
    public int Lost { get; private set; }

    /// <summary>Values that were compared and are the same.</summary>
    public int Kept { get; private set; }

    /// <summary>What differs and may not.</summary>
    public List<string> Wrong { get; } = [];

    public void Compare(JsonElement whole, JsonElement damaged, string path = "", string type = "Query")
    {
        if (whole.ValueKind != damaged.ValueKind)
        {
            Wrong.Add($"{path}: {whole.ValueKind} became {damaged.ValueKind}");
        }
        else if (whole.ValueKind == JsonValueKind.Object)
        {
            CompareFields(whole, damaged, path, whole.TryGetProperty("__typename", out var name) ? name.GetString()! : type);
        }
        else if (whole.ValueKind == JsonValueKind.Array)
        {
            CompareItems(whole, damaged, path);
        }
        else if (whole.ToString() == damaged.ToString())
        {
            Kept++;
        }
        else
        {
            Wrong.Add($"{path}: another value");
        }
    }

    private void CompareFields(JsonElement whole, JsonElement damaged, string path, string type)
    {
        foreach (var field in whole.EnumerateObject().Where(field => field.Name is not ("readAt" or "receipt")))
        {
            var after = damaged.GetProperty(field.Name);
            if (after.ValueKind == JsonValueKind.Null && field.Value.ValueKind != JsonValueKind.Null && SchemaWalk.MayCost(type, field.Name, registry))
            {
                Lost++;
            }
            else
            {
                Compare(field.Value, after, $"{path}/{type}.{field.Name}", type);
            }
        }
    }

    private void CompareItems(JsonElement whole, JsonElement damaged, string path)
    {
        if (whole.GetArrayLength() != damaged.GetArrayLength())
        {
            Wrong.Add($"{path}: {whole.GetArrayLength()} items became {damaged.GetArrayLength()}");
            return;
        }

        foreach (var (before, after) in whole.EnumerateArray().Zip(damaged.EnumerateArray()))
        {
            Compare(before, after, path);
        }
    }
}
