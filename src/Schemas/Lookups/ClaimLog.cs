using CivilAffairsGraph.Adapters.Tries;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>The claims of one request, each counted once, however often the request is run to be answered of one instant. Safe to use from several threads.</summary>
public sealed class ClaimLog
{
    private readonly Lock gate = new();
    private readonly Dictionary<Claim, bool> granted = [];
    private readonly HashSet<Claim> settled = [];

    /// <summary>Forgets what was refused, so that it is taken again: a refusal lasts an hour, and who watches stays longer.</summary>
    public void ForgetRefused()
    {
        lock (gate)
        {
            foreach (var claim in granted.Where(claim => !claim.Value).Select(claim => claim.Key).ToList())
            {
                granted.Remove(claim);
            }
        }
    }

    /// <summary>Those that were not taken yet.</summary>
    internal IReadOnlyList<Claim> Fresh(IEnumerable<Claim> claims)
    {
        lock (gate)
        {
            return [.. claims.Distinct().Where(claim => !granted.ContainsKey(claim))];
        }
    }

    /// <summary>Notes whether a claim may be looked at.</summary>
    internal void Take(Claim claim, bool isGranted)
    {
        lock (gate)
        {
            granted[claim] = isGranted;
        }
    }

    /// <summary>Whether a claim that was taken may be looked at.</summary>
    internal bool Grants(Claim claim)
    {
        lock (gate)
        {
            return granted[claim];
        }
    }

    /// <summary>Whether a claim was granted and not settled yet; it counts as settled from now on.</summary>
    internal bool Settle(Claim claim)
    {
        lock (gate)
        {
            return granted.GetValueOrDefault(claim) && settled.Add(claim);
        }
    }
}
