using System.Text.Json;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>One screen's question to the registries.</summary>
internal interface IOperation
{
    /// <summary>Writes the answer, the member <c>data</c> of the same GraphQL operation.</summary>
    /// <returns>For a page that another follows, what to give as <c>after</c> to get that; otherwise null.</returns>
    /// <exception cref="BadVariablesException">A variable is missing or breaks the rule of its type.</exception>
    Task<string?> AnswerAsync(JsonElement variables, Session session, Utf8JsonWriter json, CancellationToken cancellationToken);
}
