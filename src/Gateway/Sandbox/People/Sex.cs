namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Sex of a person; the values are the parity of the identity number's 17th digit.</summary>
internal enum Sex
{
    /// <summary>Even 17th digit.</summary>
    Female = 0,

    /// <summary>Odd 17th digit.</summary>
    Male = 1,
}
