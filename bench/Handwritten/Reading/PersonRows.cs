namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>Which rows found under the forms of a number are about the person.</summary>
internal static class PersonRows
{
    /// <summary>Rows under 18 digits are; rows under 15 are where the name equals one under 18 digits, if there is one.</summary>
    public static List<T> About<T>(ResidentNumber person, List<T> rows, Func<T, IFiledPerson?> side)
    {
        var own = rows.FindAll(row => side(row)?.Number == person);
        if (!own.Exists(row => side(row)!.FifteenDigits))
        {
            return own;
        }

        var names = own.Where(row => !side(row)!.FifteenDigits).Select(row => PersonName.Fold(side(row)!.Name)).ToHashSet();
        return names.Count == 0 ? own : own.FindAll(row => !side(row)!.FifteenDigits || names.Contains(PersonName.Fold(side(row)!.Name)));
    }
}
