using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>The columns of one table that filters and orders may use; one that the profile does not place is refused by the contract's name of its field.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="registry">The registry, for the refusal.</param>
/// <param name="profile">Where its properties live.</param>
internal sealed class ProfileColumns<TRow>(RegistryName registry, Profile profile)
{
    private readonly string table = RegistryDefinition.TableOf(typeof(TRow));

    /// <summary>A column as the text that stands in it.</summary>
    public Expression<Func<TRow, string?>> Raw(Expression<Func<TRow, string?>> property, string field)
    {
        _ = Mapped(property, field);
        return property.Then(column => SqlText.AsText(column));
    }

    /// <summary>A text without the blanks around it, empty for null.</summary>
    public TextValue<TRow> Text(Expression<Func<TRow, string?>> property, string field) =>
        new(Raw(property, field).Then(raw => (raw ?? "").Trim()));

    /// <summary>A text exactly as it stands, empty for null.</summary>
    public TextValue<TRow> Exact(Expression<Func<TRow, string?>> property, string field) => new(Raw(property, field).Then(raw => raw ?? ""), property);

    /// <summary>A column of full dates.</summary>
    public DateColumn<TRow> Date(Expression<Func<TRow, string?>> property, string field) => new(property, Mapped(property, field).Format ?? "mixed");

    /// <summary>A column of partial dates, as ISO text.</summary>
    public TextValue<TRow> PartialDate(Expression<Func<TRow, string?>> property, string field) =>
        new(Raw(property, field).Then(DateTexts.Read(Mapped(property, field).Format ?? "mixed")));

    private ColumnMapping Mapped(Expression<Func<TRow, string?>> property, string field) =>
        profile.Column(table, ((MemberExpression)property.Body).Member.Name) ?? throw new UnsupportedByProfileException(registry, field);
}
