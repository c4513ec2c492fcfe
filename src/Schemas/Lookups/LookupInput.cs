using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>The arguments of a look-up as an input of a batch.</summary>
internal abstract class LookupInput : InputObjectGraphType
{
    private LookupInput(LookupKind kind)
    {
        (Name, Description) = ($"Verify{kind}", $"The arguments of verify{kind}.");
        foreach (var (name, type, text) in LookupArguments.All[kind])
        {
            AddField(new FieldType { Name = name, Type = type, Description = text });
        }
    }

    /// <summary>Of verifyMaritalStatus.</summary>
    internal sealed class MaritalStatus() : LookupInput(LookupKind.MaritalStatus);

    /// <summary>Of verifyCouple.</summary>
    internal sealed class Couple() : LookupInput(LookupKind.Couple);

    /// <summary>Of verifyDeceased.</summary>
    internal sealed class Deceased() : LookupInput(LookupKind.Deceased);

    /// <summary>Of verifyCertificate.</summary>
    internal sealed class Certificate() : LookupInput(LookupKind.Certificate);

    /// <summary>Of verifyOrganization.</summary>
    internal sealed class Organization() : LookupInput(LookupKind.Organization);
}
