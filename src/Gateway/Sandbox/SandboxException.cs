namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>A sandbox cannot be made; the message says why and what to do.</summary>
internal sealed class SandboxException(string message) : Exception(message);
