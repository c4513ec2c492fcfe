namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Values by year, given for some years and in a straight line between them.</summary>
internal sealed class YearTable((int Year, double Value)[] points)
{
    /// <summary>The value of a year; before the first and after the last given year that year's value.</summary>
    public double this[int year]
    {
        get
        {
            var after = Array.FindIndex(points, point => point.Year >= year);
            if (after <= 0)
            {
                return after == 0 ? points[0].Value : points[^1].Value;
            }

            var (from, to) = (points[after - 1], points[after]);
            return from.Value + ((to.Value - from.Value) * (year - from.Year) / (to.Year - from.Year));
        }
    }
}
