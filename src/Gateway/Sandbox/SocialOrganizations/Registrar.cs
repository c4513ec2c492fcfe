namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The organ that registers, as of a day.</summary>
/// <param name="Code">Six digits of its division.</param>
/// <param name="Place">Its division's name as organizations begin their own with it: 济南市历下区, 商河县.</param>
/// <param name="Salt">Chooses among the successors of a divided county.</param>
internal sealed record Registrar(string Code, string Place, int Salt)
{
    /// <summary>1 province, 2 prefecture, 3 county.</summary>
    public int Level { get; } = Divisions.DivisionCodes.Level(Code);
}
