using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Merkle tree over the entries of a batch, as RFC 6962 draws it: leaves and inner nodes are hashed with different first bytes, and a node without a sibling rises as it is.</summary>
internal static class MerkleTree
{
    /// <summary>Hash of an entry.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> content) => SHA256.HashData([0, .. content]);

    /// <summary>The hash that stands for all leaves; that of nothing where there are none.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        var level = leaves;
        while (level.Count > 1)
        {
            level = Above(level);
        }

        return level.Count == 0 ? SHA256.HashData([]) : level[0];
    }

    /// <summary>The siblings on the way from a leaf to the root.</summary>
    public static IReadOnlyList<byte[]> Path(IReadOnlyList<byte[]> leaves, int index)
    {
        var path = new List<byte[]>();
        for (var level = leaves; level.Count > 1; (level, index) = (Above(level), index / 2))
        {
            if (SiblingOf(index, level.Count) is { } sibling)
            {
                path.Add(level[sibling]);
            }
        }

        return path;
    }

    /// <summary>The root that a leaf, its place and its path lead to; null where the path is not as long as the tree is high.</summary>
    public static byte[]? Root(byte[] leaf, int index, int count, IReadOnlyList<byte[]> path)
    {
        var (node, used) = (leaf, 0);
        for (var (at, width) = (index, count); width > 1; (at, width) = (at / 2, (width + 1) / 2))
        {
            if (SiblingOf(at, width) is not { } sibling)
            {
                continue;
            }

            if (used == path.Count)
            {
                return null;
            }

            node = sibling < at ? Node(path[used], node) : Node(node, path[used]);
            used++;
        }

        return used == path.Count && index >= 0 && index < count ? node : null;
    }

    private static int? SiblingOf(int index, int count) => (index ^ 1) < count ? index ^ 1 : null;

    private static List<byte[]> Above(IReadOnlyList<byte[]> level) =>
        [.. Enumerable.Range(0, (level.Count + 1) / 2).Select(pair => (2 * pair) + 1 < level.Count ? Node(level[2 * pair], level[(2 * pair) + 1]) : level[2 * pair])];

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
