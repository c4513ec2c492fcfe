namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What one client has used, as one replica knows it.</summary>
/// <param name="Budget">Cost.</param>
/// <param name="Subjects">People.</param>
internal sealed record ClientUse(ClientBudget Budget, ClientSubjects Subjects);
