using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.PlaceNames;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Whether a client can be limited to a division.</summary>
internal static class ClientDivision
{
    private const int MostExamples = 12;
    private static readonly int[] Lengths = [2, 4, 6, 9, 12];

    /// <summary>Refuses a code that history never knew, and names what there is around it.</summary>
    /// <exception cref="ClientException">There is no such division.</exception>
    public static void Check(DivisionTree tree, string code)
    {
        if (Known(tree, code) is not null)
        {
            return;
        }

        var above = Lengths.Reverse().Where(length => length < code.Length).Select(length => Known(tree, code[..length])).FirstOrDefault(found => found is not null && !Same(found.Code, code));
        var near = above is null ? tree.All.Where(version => version.ParentCode is null) : tree.Children(above, above.From);
        throw new ClientException($"There is no division {code}. {(above is null ? "There are" : $"In {above.Code} {above.Name} there are")} {string.Join(", ", near.Take(MostExamples).Select(version => $"{version.Code} {version.Name}"))}, …");
    }

    /// <summary>Codes above the county are padded to six digits.</summary>
    private static DivisionVersion? Known(DivisionTree tree, string code) => tree.Newest(code.Length < 6 ? code.PadRight(6, '0') : code);

    private static bool Same(string known, string code) => known == code.PadRight(6, '0');
}
