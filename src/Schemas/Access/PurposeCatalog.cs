namespace CivilAffairsGraph.Schemas.Access;

/// <summary>The purposes (事项目录) for which personal data is answered, by their codes.</summary>
/// <param name="purposes">All of them, as they are now.</param>
public sealed class PurposeCatalog(Func<IReadOnlyList<Purpose>> purposes)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<Purpose> All => purposes();

    /// <summary>The purpose with that code; null for none.</summary>
    public Purpose? Find(string code) => All.FirstOrDefault(purpose => purpose.Code == code);
}
