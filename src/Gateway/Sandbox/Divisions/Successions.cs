namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>What became of the codes to county level, by the change log.</summary>
internal sealed class Successions(DivisionData divisions)
{
    private readonly DivisionChange[] _changes = [.. divisions.Changes
        .Where(change => change.Kind is "05" or "06" or "07" && change.OldCodes.All(code => code.Length == 6))
        .OrderBy(change => change.FirstDay)];

    /// <summary>The code on a later day of what a code meant on an earlier one; it changes only when it is abolished.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="from">The day on which the code is meant.</param>
    /// <param name="day">The later day.</param>
    /// <param name="salt">Chooses the part where a county was divided.</param>
    public string CodeOn(string code, DateOnly from, DateOnly day, int salt)
    {
        foreach (var change in _changes)
        {
            if (change.FirstDay > from && change.FirstDay <= day && change.OldCodes.Contains(code) && !change.NewCodes.Contains(code))
            {
                code = change.NewCodes[salt % change.NewCodes.Count];
            }
        }

        return code;
    }
}
