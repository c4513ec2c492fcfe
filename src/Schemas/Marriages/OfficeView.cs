using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;

namespace CivilAffairsGraph.Schemas.Marriages;

/// <summary>An office as it was reached: through an event on its day, else today.</summary>
/// <param name="Office">The office.</param>
/// <param name="AsOf">Day by which it was reached.</param>
internal sealed record OfficeView(RegistrationOffice Office, DateOnly AsOf)
{
    /// <summary>An office reached without a day.</summary>
    public static OfficeView Of(IResolveFieldContext context, RegistrationOffice office) => new(office, context.Today());
}
