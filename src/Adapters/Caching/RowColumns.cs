using System.Reflection;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>The properties of a row class, texts and row numbers, to write, read and weigh rows without knowing the class.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
internal sealed class RowColumns<TRow>
    where TRow : class, new()
{
    private const int ObjectHeader = 16;
    private readonly (Func<TRow, string?> Get, Action<TRow, string?> Set)[] texts = [.. Of<string?>()];
    private readonly (Func<TRow, long> Get, Action<TRow, long> Set)[] numbers = [.. Of<long>()];

    public RowColumns()
    {
        var all = typeof(TRow).GetProperties();
        RowId = all.Any(property => property.Name == nameof(RowId)) ? Accessors<long>(typeof(TRow).GetProperty(nameof(RowId))!).Get : null;
        if (texts.Length + numbers.Length != all.Length)
        {
            throw new InvalidOperationException($"{typeof(TRow).Name} has a property that is neither text nor number.");
        }
    }

    /// <summary>The row's number; null where the table has none.</summary>
    public Func<TRow, long>? RowId { get; }

    /// <summary>Name of the table in profiles.</summary>
    public string Table { get; } = RegistryDefinition.TableOf(typeof(TRow));

    /// <summary>Bytes that a row takes in the process, with its place in an array.</summary>
    public int Size(TRow row)
    {
        var size = ObjectHeader + (8 * (texts.Length + numbers.Length + 1));
        foreach (var (get, _) in texts)
        {
            size += TextSize.Of(get(row));
        }

        return size;
    }

    public void Write(RowWriter writer, TRow row)
    {
        foreach (var (get, _) in numbers)
        {
            writer.Number(get(row));
        }

        foreach (var (get, _) in texts)
        {
            writer.Text(get(row));
        }
    }

    /// <exception cref="FormatException">The bytes are not such a row.</exception>
    public TRow Read(ref RowReader reader)
    {
        var row = new TRow();
        foreach (var (_, set) in numbers)
        {
            set(row, reader.Number());
        }

        foreach (var (_, set) in texts)
        {
            set(row, reader.Text());
        }

        return row;
    }

    private static IEnumerable<(Func<TRow, T> Get, Action<TRow, T> Set)> Of<T>() => typeof(TRow).GetProperties().Where(property => property.PropertyType == typeof(T)).Select(Accessors<T>);

    private static (Func<TRow, T> Get, Action<TRow, T> Set) Accessors<T>(PropertyInfo property) =>
        (property.GetMethod!.CreateDelegate<Func<TRow, T>>(), property.SetMethod!.CreateDelegate<Action<TRow, T>>());
}
