namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>How long people live: Gompertz's law, half of the men dead at 73 and of the women at 77.</summary>
internal static class Mortality
{
    private const double Growth = 0.09;

    /// <summary>The day of death of someone alive on a day; may lie after the sandbox's last day.</summary>
    public static DateOnly Pick(SandboxRandom random, Sex sex, DateOnly birth, DateOnly aliveOn)
    {
        var median = sex == Sex.Male ? 73 : 77;
        var start = Math.Log(2) / (Math.Exp(Growth * median) - 1);
        var age = (aliveOn.DayNumber - birth.DayNumber) / 365.25;
        // Survival to x is exp(-start (e^(growth x) - 1)); solved for x, given survival to the present age.
        var hazard = (start * (Math.Exp(Growth * age) - 1)) - Math.Log(1 - random.NextDouble());
        var diesAt = Math.Log(1 + (hazard / start)) / Growth;
        return birth.AddDays(Math.Max((int)(diesAt * 365.25), aliveOn.DayNumber - birth.DayNumber + 1));
    }
}
