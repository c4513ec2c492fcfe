using System.Globalization;
using CivilAffairsGraph.Load.Rounds;

namespace CivilAffairsGraph.Load.Reports;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    private const double FirstTarget = 4;
    private const double LargestGrowth = 1.3;

    public static void Head(LoadOptions options, string what) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what}: {options.Rounds} rounds of {options.Turn.TotalSeconds:0} s, {options.Connections} connections, {Environment.ProcessorCount} processors shared with the load generator\n")
        + "operation      endpoint         requests/s   p50 ms   p99 ms   CPU µs/request   statements   memory MB");

    /// <summary>The endpoints of one operation, and how many times what the hand-written one needs each gateway needs. Only the first is held to the target: the others do what the hand-written one does not.</summary>
    public static void Compared(string operation, Measured handwritten, IReadOnlyList<Measured> gateways, (int Fewest, int Most) statements)
    {
        foreach (var gateway in gateways)
        {
            Line(gateway == gateways[0] ? operation : "", gateway, statements.Fewest == statements.Most ? $"{statements.Most}" : $"{statements.Fewest}-{statements.Most}");
        }

        Line("", handwritten, "");
        foreach (var gateway in gateways)
        {
            Ratio(gateway, handwritten, gateway == gateways[0]);
        }
    }

    private static void Ratio(Measured gateway, Measured handwritten, bool isJudged)
    {
        var ratios = gateway.Turns.Zip(handwritten.Turns, (left, right) => left.CpuPerRequest / right.CpuPerRequest).ToList();
        var ratio = gateway.CpuPerRequest / handwritten.CpuPerRequest;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"",-15}{(isJudged ? "ratio" : $"ratio {gateway.Name}"),-17}{gateway.RequestsPerSecond / handwritten.RequestsPerSecond,10:0.00}   {gateway.Latency(0.5) / handwritten.Latency(0.5),6:0.00}   {gateway.Latency(0.99) / handwritten.Latency(0.99),6:0.00}   {ratio,14:0.00}   rounds {ratios.Min():0.00} to {ratios.Max():0.00}{(isJudged && ratio > FirstTarget ? $"   above {FirstTarget}" : "")}"));
    }

    /// <summary>An operation over a sandbox and over one ten times larger.</summary>
    public static void Grown(string operation, IReadOnlyList<Measured> measured)
    {
        for (var i = 0; i < measured.Count; i++)
        {
            Line(i == 0 ? operation : "", measured[i], "");
        }

        for (var i = 0; i < measured.Count; i += 2)
        {
            var growth = measured[i + 1].MedianOfMedians / measured[i].MedianOfMedians;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-15}{measured[i].Name} p50 grew {growth:0.00} times{(growth > LargestGrowth ? $", above {LargestGrowth}" : "")}"));
        }
    }

    /// <summary>A remembered answer and the same bytes from memory.</summary>
    /// <returns>Its share of the requests/s.</returns>
    public static double Repeated(string answer, Measured gateway, Measured bare)
    {
        Line(answer, gateway, "0");
        Line("", bare, "");
        var share = gateway.RequestsPerSecond / bare.RequestsPerSecond;
        var rounds = gateway.Turns.Zip(bare.Turns, (left, right) => left.Latencies.Count / left.Elapsed.TotalSeconds / (right.Latencies.Count / right.Elapsed.TotalSeconds)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-15}share            {share,10:0.00}   of the requests/s, rounds {rounds.Min():0.00} to {rounds.Max():0.00}; CPU {gateway.CpuPerRequest / bare.CpuPerRequest:0.00} times"));
        return share;
    }

    /// <summary>One endpoint's figures.</summary>
    public static void Line(string operation, Measured measured, string statements) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{operation,-15}{measured.Name,-17}{measured.RequestsPerSecond,10:0}   {measured.Latency(0.5),6:0.00}   {measured.Latency(0.99),6:0.00}   {measured.CpuPerRequest,14:0.#}   {statements,10}   {measured.Memory,9:0}"));
}
