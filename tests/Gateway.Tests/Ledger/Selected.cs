namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>A field of a generated document, and what is selected in it.</summary>
/// <param name="Key">Name in the answer.</param>
/// <param name="Type">Type that the field belongs to.</param>
/// <param name="Field">Its name, with its arguments.</param>
/// <param name="Of">Type of what it answers; null for a scalar, or for something public.</param>
/// <param name="Inner">What is selected in it.</param>
internal sealed record Selected(string Key, string Type, string Field, string? Of = null, IReadOnlyList<Selected>? Inner = null)
{
    /// <summary>As documents write it.</summary>
    public override string ToString() =>
        $"{(Field == Key ? "" : $"{Key}: ")}{Field}{(Inner is null ? "" : $" {{ {string.Join(' ', Inner)} }}")}";

    /// <summary>Its name alone.</summary>
    public string Name => Field.Split('(', ' ')[0];
}
