using System.Text.Json;
using CivilAffairsGraph.Handwritten.Burials;
using CivilAffairsGraph.Handwritten.Sessions;
using CivilAffairsGraph.Handwritten.Writing;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>Whether a person's death is proved: one field.</summary>
internal sealed class DeathVerdict(Landscape landscape) : IOperation
{
    public async Task<string?> AnswerAsync(JsonElement variables, Session session, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var today = landscape.Today;
        var proved = await Deaths.AreProvedAsync(session, variables.Person(today), today, cancellationToken);
        json.WriteStartObject("person"u8);
        json.WriteVerdict(proved);
        json.WriteEndObject();
        return null;
    }
}
