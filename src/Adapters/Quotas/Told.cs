namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What Redis says about a client, for all replicas.</summary>
/// <param name="Granted">Whether the cost asked for was taken.</param>
/// <param name="Debt">Cost that is not given back yet.</param>
/// <param name="Used">Cost used on the day.</param>
/// <param name="Day">The day.</param>
/// <param name="Subjects">Different people of the day.</param>
internal sealed record Told(bool Granted, double Debt, long Used, long Day, long Subjects);
